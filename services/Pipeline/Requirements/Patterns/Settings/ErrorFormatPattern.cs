using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.Settings;

/// <summary>"Errors: `{"error": {"code": "...", "message": "...", "details": {}}}`": the shape of refusals, with a placeholder for each known member.</summary>
internal sealed partial class ErrorFormatPattern : IPattern
{
    public string Name => "error-format";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (Said().Match(statement.Text) is { Success: true } match)
            {
                var template = Value()
                    .Replace(
                        match.Groups["json"].Value,
                        value => $"\"{value.Groups["name"].Value}\"{value.Groups["colon"].Value}\"{{{Placeholder(value.Groups["name"].Value)}}}\""
                    );
                context.State(statement, ElementId.Setting("error-format"), template, text => context.Model.Api.Errors.Template = text);
                context.Classify(statement, RequirementKind.Quality);
                context.Claim(statement, new Specs.Language.TextSpan(match.Index, match.Length));
            }
        }
    }

    private static string Placeholder(string member) =>
        member.ToLowerInvariant() switch
        {
            "code" or "type" or "error" => "code",
            "details" or "data" or "meta" => "details",
            "errors" or "fields" => "errors",
            "status" or "statuscode" or "status_code" => "status",
            _ => "message",
        };

    [GeneratedRegex(
        @"^(?:all |every )?(?:errors?|error (?:responses?|bodies|answers|format|messages?)|failures)(?: (?:are|have|look|is|come|use|returns?|with|as|in|the|a|an|this|body|bodies|format|form|shape|like|always|json))*\s*:?\s*`?(?<json>\{.+\})`?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();

    /// <summary>A member with a sample value; objects with members of their own stay.</summary>
    [GeneratedRegex("\"(?<name>\\w+)\"(?<colon>\\s*:\\s*)(?:\"[^\"]*\"|\\{\\s*(?:\\.\\.\\.)?\\s*\\}|\\[[^\\]]*\\]|\\d+|null)")]
    private static partial Regex Value();
}
