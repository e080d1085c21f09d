using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lists;

/// <summary>How lists are cut into pages, for one list or for all of them.</summary>
internal static partial class PagingFacts
{
    public static void Read(InferenceContext context, Statement statement, Operation? list)
    {
        var match = ListPhrases.Paging().Match(statement.Text);
        if (!match.Success)
        {
            return;
        }

        var general = AllLists().IsMatch(statement.Text);
        var text = statement.Text[match.Index..];

        // "The list shows 25 ferries per page": the number stands before the word.
        var said = BehindNumber().IsMatch(statement.Text) ? statement.Text : text;
        var kind =
            text.Contains("cursor", StringComparison.OrdinalIgnoreCase) ? PagingKind.Cursor
            : text.Contains("offset", StringComparison.OrdinalIgnoreCase) ? PagingKind.Offset
            : PagingKind.Page;
        int? size = ListPhrases.DefaultSize().Match(said) is { Success: true } @default ? int.Parse(@default.Groups["default"].Value) : null;
        int? most = ListPhrases.MaximumSize().Match(said) is { Success: true } maximum ? int.Parse(maximum.Groups["max"].Value) : null;
        if (general)
        {
            context.State(statement, ElementId.Setting("paging"), $"{kind} {size} {most}", _ => Set(context.Model.Api, size, most));
        }
        else if (list is not null)
        {
            context.State(
                statement,
                ElementId.Operation(list.Id, "paging"),
                $"{kind} {size} {most}",
                _ => Set(ListFacts.Options(list), kind, size, most)
            );
        }
        else
        {
            return;
        }

        context.Classify(statement, general ? RequirementKind.Quality : RequirementKind.Endpoint);
        var start = Lead().Match(statement.Text[..match.Index]) is { Success: true } lead ? lead.Index : match.Index;
        var end = End().Match(statement.Text, match.Index) is { Success: true } stop ? stop.Index + stop.Length : statement.Text.Length;
        context.Claim(statement, TextSpan.Between(ReferenceEquals(said, text) ? start : match.Index, end));
        ClaimBefore(context, statement, match.Index, general ? null : context.Model.Domain.FindEntity(list!.Entity ?? ""));
    }

    /// <summary>"At most 50 ferries are returned", "the list of ferries is", "all list endpoints support".</summary>
    private static void ClaimBefore(InferenceContext context, Statement statement, int end, Entity? entity)
    {
        var number = Sized().Match(statement.Text[..end]);
        if (number.Success)
        {
            context.Claim(statement, new TextSpan(number.Index, number.Length));
            ListLead.Claim(context, statement, TextSpan.Between(0, number.Index), entity);
            ListLead.Claim(context, statement, TextSpan.Between(number.Index + number.Length, end), entity);
        }
        else
        {
            ListLead.Claim(context, statement, TextSpan.Between(0, end), entity);
        }
    }

    private static void Set(ApiModel api, int? size, int? most) =>
        (api.DefaultPageSize, api.MaxPageSize) = (size ?? api.DefaultPageSize, most ?? Math.Max(api.MaxPageSize, size ?? 0));

    private static void Set(ListOptions options, PagingKind kind, int? size, int? most) =>
        (options.Paging, options.DefaultPageSize, options.MaxPageSize) = (kind, size ?? options.DefaultPageSize, most ?? options.MaxPageSize);

    [GeneratedRegex(@"\b\d+ (?:\w+ )?(?:(?:are|is) \w+ )?(?:per|a) page\b", RegexOptions.IgnoreCase)]
    private static partial Regex BehindNumber();

    [GeneratedRegex(@"\b(?:at most |up to |no more than |a maximum of )?\d+\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sized();

    [GeneratedRegex(
        @"\b(?:all lists|results|all endpoints that return lists|page size|lists|every list|each list|list endpoints|collections)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AllLists();

    [GeneratedRegex(
        @"(?:^|,)\s*(?:and )?(?:(?:all |every |each )?lists?(?: endpoints)? (?:shall|must|should|are|is)(?: be)?|the system shall|with|in)?\s*(?:[\w-]+ ?){0,2}$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Lead();

    [GeneratedRegex(@"[.;]|\)\s*$|\)(?=[.,;])|$")]
    private static partial Regex End();
}
