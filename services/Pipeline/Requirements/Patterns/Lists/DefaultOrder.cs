using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lists;

/// <summary>"Tasks are sorted by due date", "the most expensive devices come first", "in alphabetical order": how a list comes without a wish.</summary>
internal static partial class DefaultOrder
{
    /// <summary>Whether the sentence says how the list is sorted, not how it can be.</summary>
    public static bool IsSaid(string text) => Said().IsMatch(text) || Superlative().IsMatch(text) || Alphabetical().IsMatch(text);

    public static void Read(InferenceContext context, Statement statement, Operation list, Entity entity)
    {
        foreach (var shape in new[] { Said(), Superlative(), Alphabetical() })
        {
            var match = shape.Match(statement.Text);
            if (match.Success && Member(context, entity, match) is { } member)
            {
                State(context, statement, list, entity, match, member);
                return;
            }
        }
    }

    private static void State(InferenceContext context, Statement statement, Operation list, Entity entity, Match match, Attribute member)
    {
        var descending = match.Groups["desc"].Success;
        var holds = context.State(
            statement,
            ElementId.Operation(list.Id, "default-sort"),
            $"{member.Name} {descending}",
            _ =>
            {
                ListFacts.Options(list).DefaultSort = new PathExpression("this", [member.Name]);
                ListFacts.Options(list).DefaultDescending = descending;
            },
            new TextSpan(match.Index, match.Length)
        );
        if (holds)
        {
            context.Claim(statement, new TextSpan(match.Index, match.Length));
            ListLead.Claim(context, statement, TextSpan.Between(0, match.Index), entity);
            ListLead.Claim(context, statement, TextSpan.Between(match.Index + match.Length, statement.Text.Length), entity);
            context.Classify(statement, RequirementKind.Endpoint);
        }
    }

    private static Attribute? Member(InferenceContext context, Entity entity, Match match)
    {
        if (match.Groups["what"] is { Success: true } what)
        {
            return Named(context, entity, what.Value);
        }

        if (match.Groups["dear"].Success)
        {
            return entity.Attributes.Find(attribute => attribute.Type == AttributeType.Money || Naming.Words(attribute.Name).Contains("price"));
        }

        return match.Groups["moment"].Success
            ? entity.Attributes.Find(attribute => attribute is { Type: AttributeType.Timestamp or AttributeType.Date })
                ?? Timestamps.Created(context, entity)
            : entity.Attributes.Find(attribute => attribute.Name is "name" or "title")
                ?? entity.Attributes.Find(attribute => attribute is { Type: AttributeType.String });
    }

    private static Attribute? Named(InferenceContext context, Entity entity, string words)
    {
        var plain = words.Trim('`', ' ');
        return Vocabulary.Attribute(entity, plain)
            ?? (
                plain.ToLowerInvariant() switch
                {
                    "creation date" or "creation time" or "date of creation" or "creation" or "date created" => Timestamps.Created(context, entity),
                    "last update" or "update time" or "last change" or "modification date" => Timestamps.Updated(context, entity),
                    _ => null,
                }
            );
    }

    private const string Direction =
        @"(?:,? ?(?:and )?(?:in )?\(?(?:(?<desc>descending(?: order)?|desc|newest(?: ones?)? first|latest first|most recent(?: ones?)? first|largest(?: ones?)? first|highest first|biggest first|longest first|most expensive first|from (?:highest to lowest|newest to oldest|largest to smallest))|ascending(?: order)?|asc|alphabetically|oldest(?: ones?)? first|earliest first|soonest first|lowest first|smallest(?: ones?)? first|cheapest first|shortest first|from (?:lowest to highest|oldest to newest|smallest to largest|a to z))\)?)?";

    [GeneratedRegex(
        @"(?<!\b(?:can|may|could) (?:also )?)(?:\b(?:is|are|be|comes?|the default (?:sort )?order is|default (?:sort(?:ing)?|order):|sorted|ordered)(?: by default)?,? )(?:(?:sorted|ordered|listed|returned|shown)(?: by default)? )?(?<!\b(?:can|may) be (?:sorted|ordered|listed) )by (?:their |its |the )?(?<what>`?[a-z]\w*`?(?: (?!ascending|descending|and|or|by|in|then|with)[a-z]\w*){0,2}?)"
            + Direction
            + @"(?: by default)?(?=\s*(?:$|[.;]|, then\b|,? and then\b|, paged\b|, with\b|, in pages\b))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();

    [GeneratedRegex(
        @"(?:\b(?:with )?the (?:(?<dear>(?<desc>most expensive)|cheapest)|(?<moment>(?<desc>newest|latest|most recent)|oldest)) (?:[a-z]+ ){0,2}?(?:(?:come|comes|are|is|be)(?: listed| shown| returned)? )?first\b|\bwith the (?:(?<desc>highest|largest|latest|newest|most recent|biggest|longest)|lowest|smallest|earliest|oldest|shortest) (?<what>[a-z]\w*(?: [a-z]\w*)?) first\b)(?: by default)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Superlative();

    [GeneratedRegex(
        @"\b(?:in alphabetical order|alphabetically)(?: (?:of|by) (?:their |its |the )?(?<what>[a-z]\w*(?: [a-z]\w*)?))?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Alphabetical();
}
