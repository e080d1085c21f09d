using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>"Base path `/api/v1`"; without such words the prefix of the given endpoints.</summary>
internal sealed partial class BasePathPattern : IPattern
{
    public string Name => "base-path";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (Said().Match(statement.Text) is { Success: true } match)
            {
                context.Classify(statement, RequirementKind.Endpoint);
                context.State(
                    statement,
                    ElementId.Setting("base-path"),
                    match.Groups["path"].Value.TrimEnd('/'),
                    path => context.Model.Api.BasePath = path,
                    new TextSpan(match.Index, match.Length)
                );
                context.Claim(statement, new TextSpan(match.Index, match.Length));
            }
        }

        var mentions = context.Statements.SelectMany(EndpointMention.Find).ToList();
        if (mentions.Count > 0)
        {
            var prefix = mentions
                .Select(mention => Prefix().Match(mention.Path).Value)
                .GroupBy(text => text, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .First()
                .Key;
            context.Guess(ElementId.Setting("base-path"), prefix, path => context.Model.Api.BasePath = path);
        }
    }

    [GeneratedRegex(
        @"\b(?:base (?:path|url)|(?:all )?(?:paths|endpoints|routes|urls) (?:are |start |begin )?(?:under|below|with|at|prefixed with)|(?:api )?prefix|served (?:under|at|below))(?: is| of|:| =)?\s*`?(?:https?://[^/\s`]+)?(?<path>/[\w/.-]*\w)`?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();

    [GeneratedRegex(@"^(?:/(?:api|rest))?(?:/v\d+(?=/))?")]
    private static partial Regex Prefix();
}
