using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.Constraints;

/// <summary>"No two ferries may have the same name", "two rooms on the same floor cannot have the same number": unique, alone or together.</summary>
internal sealed partial class SameValuePattern : IPattern
{
    public string Name => "same-values";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (
                Same().Match(statement.Text) is { Success: true } match
                && context.Vocabulary.Entity(match.Groups["things"].Value) is { } entity
                && Members(entity, match) is { Count: > 0 } members
            )
            {
                State(context, statement, entity, members);
                context.Classify(statement, RequirementKind.Data);
                context.Claim(statement, new Specs.Language.TextSpan(match.Index, match.Length));
            }
        }
    }

    private static void State(InferenceContext context, Statement statement, Entity entity, List<string> members)
    {
        if (members is [var only] && entity.FindAttribute(only) is { } attribute)
        {
            context.State(statement, ElementId.Attribute(entity.Name, only, "unique"), true, _ => attribute.Unique = true);
            return;
        }

        context.State(statement, ElementId.Unique(entity.Name, members), true, _ => entity.UniqueKeys.Add(new UniqueKey { Members = members }));
    }

    /// <summary>Empty when one of the words is no member.</summary>
    private static List<string> Members(Entity entity, Match match)
    {
        var words = match.Groups["within"].Success ? match.Groups["within"].Captures.Select(capture => capture.Value).ToList() : [];
        words.AddRange(match.Groups["members"].Value.Split([" and the same ", " and ", ", "], StringSplitOptions.TrimEntries));
        var members = words.ConvertAll(word => Vocabulary.Attribute(entity, word)?.Name ?? Vocabulary.Relation(entity, word)?.Name);
        return members.Contains(null) ? [] : [.. members.OfType<string>()];
    }

    [GeneratedRegex(
        @"^(?:no two(?: different)? (?<things>[a-z]+(?: [a-z]+)??)(?: (?:of|in|on|within|for|at) the same (?<within>[a-z]+(?: [a-z]+)?))? (?:may |can |must |shall |should )?|(?:two|several|different)(?: different)? (?<things>[a-z]+(?: [a-z]+)??)(?: (?:of|in|on|within|for|at) the same (?<within>[a-z]+(?: [a-z]+)?))? (?:(?:may|must|can|shall|should) not |cannot |can't |never ))(?:have|share|use|bear|carry) the same (?<members>[a-z]+(?: [a-z]+)?(?:(?:,| and)(?: the same)? [a-z]+(?: [a-z]+)?)*)\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Same();
}
