using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>A plural path word whose rows are named by a parameter, or that things are posted to, is an entity.</summary>
internal sealed partial class EndpointThings : IPattern
{
    public string Name => "endpoint-things";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var mention in EndpointMention.Find(statement))
            {
                Read(context, statement, mention);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, EndpointMention mention)
    {
        var segments = PathShape.Segments(mention.Path);
        for (var i = 0; i < segments.Count; i++)
        {
            var named = i + 1 < segments.Count && PathShape.IsParameter(segments[i + 1]);
            var posted = i + 1 == segments.Count && mention.Method == "POST" && !Auth().IsMatch(mention.Path);
            if (
                !PathShape.IsParameter(segments[i])
                && (named || posted)
                && WordForms.IsPlural(Naming.Phrase(segments[i]))
                && Noun().IsMatch(segments[i])
                && PathShape.Of(context, string.Join('/', segments.Take(i + 1))) is { Collection: null }
            )
            {
                EntityFacts.Ensure(context, statement, WordForms.Singular(Naming.Phrase(segments[i])), mention.Span);
            }
        }
    }

    [GeneratedRegex(@"/(?:auth|login|sessions?|tokens?|register|sign-?up)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Auth();

    [GeneratedRegex(@"^[A-Za-z][\w-]*$")]
    private static partial Regex Noun();
}
