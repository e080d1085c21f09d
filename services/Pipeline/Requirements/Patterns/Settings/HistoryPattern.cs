using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Settings;

/// <summary>"Every change to an issue is kept: who, when, which field", "record who changed an appointment and when".</summary>
internal sealed partial class HistoryPattern : IPattern
{
    public string Name => "history";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            var match = Said().Match(statement.Text);
            if (match.Success && context.Vocabulary.Entity(match.Groups["thing"].Value) is { } entity)
            {
                context.State(statement, ElementId.Entity(entity.Name) + "#history", true, kept => entity.KeepsHistory = kept);
                context.Classify(statement, RequirementKind.Behavior);
                context.Claim(statement, new TextSpan(match.Index, match.Length));
            }
        }
    }

    [GeneratedRegex(@"(?:\bthe system (?:shall|must) )?\b(?:(?:record|records|keep|keeps|log|logs|remember|remembers|store|stores) who (?:changed|changes|edited|modified) (?:an?|each|every|the) (?<thing>\w+)(?: and when)?|(?:every|each|all) changes? (?:to|of) (?:an?|the|each|every)? ?(?<thing>\w+) (?:is|are) (?:kept|recorded|logged|remembered|stored)(?:\s*:\s*(?:who|when|which|from|to|what|field|and|by whom|,|\s)+)?|(?:a |the )?(?:full )?(?:history|audit trail|log) of (?:all )?changes (?:to|of) (?:an?|the|each|every)? ?(?<thing>\w+)(?: is kept)?)", RegexOptions.IgnoreCase)]
    private static partial Regex Said();
}
