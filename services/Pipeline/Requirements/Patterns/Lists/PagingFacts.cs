using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
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
        var kind =
            text.Contains("cursor", StringComparison.OrdinalIgnoreCase) ? PagingKind.Cursor
            : text.Contains("offset", StringComparison.OrdinalIgnoreCase) ? PagingKind.Offset
            : PagingKind.Page;
        int? size = ListPhrases.DefaultSize().Match(text) is { Success: true } @default ? int.Parse(@default.Groups["default"].Value) : null;
        int? most = ListPhrases.MaximumSize().Match(text) is { Success: true } maximum ? int.Parse(maximum.Groups["max"].Value) : null;
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
        context.Claim(statement, TextSpan.Between(start, end));
    }

    private static void Set(ApiModel api, int? size, int? most) =>
        (api.DefaultPageSize, api.MaxPageSize) = (size ?? api.DefaultPageSize, most ?? Math.Max(api.MaxPageSize, size ?? 0));

    private static void Set(ListOptions options, PagingKind kind, int? size, int? most) =>
        (options.Paging, options.DefaultPageSize, options.MaxPageSize) = (kind, size ?? options.DefaultPageSize, most ?? options.MaxPageSize);

    [GeneratedRegex(@"\b(?:all lists|lists|every list|each list|list endpoints|collections)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AllLists();

    [GeneratedRegex(
        @"(?:^|,)\s*(?:and )?(?:(?:all |every |each )?lists?(?: endpoints)? (?:shall|must|should|are|is)(?: be)?|the system shall|with|in)?\s*(?:[\w-]+ ?){0,2}$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Lead();

    [GeneratedRegex(@"[.;]|\)\s*$|\)(?=[.,;])|$")]
    private static partial Regex End();
}
