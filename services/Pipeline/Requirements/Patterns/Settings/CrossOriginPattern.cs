using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.Settings;

/// <summary>"must allow cross-origin requests", "CORS", "called from browsers on other sites".</summary>
internal sealed partial class CrossOriginPattern : IPattern
{
    public string Name => "cross-origin";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => Said().IsMatch(statement.Text)))
        {
            context.Classify(statement, RequirementKind.Quality);
            context.State(statement, ElementId.Setting("cors"), true, allowed => context.Model.Api.AllowAnyOrigin = allowed);
            context.Claim(statement);
        }
    }

    [GeneratedRegex(
        @"\b(?:cross-(?:origin|site)|CORS)\b|\bbrowsers? (?:on|from) (?:other|any|different|all) (?:sites?|origins?|domains?)\b|\bfrom (?:any|every|other) (?:origins?|domains?)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}
