using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>Which words of a capability are understood once its operations are found.</summary>
internal static class CapabilityWords
{
    /// <param name="isOwnerRead">Whether "who owns the bicycle" became a condition.</param>
    public static void Claim(InferenceContext context, Capability capability, bool isOwnerRead)
    {
        var isStory = capability.Statement.Analysis.Sentences.Any(sentence => sentence.Story is not null);
        var read = PlainWords.Of(capability.Clause);
        var holes = CapabilityTargets.Unknown(context, capability).Select(thing => thing.Span).ToList();
        if (!isOwnerRead && capability.Who is { } described)
        {
            holes.AddRange(described.Relatives.Select(relative => relative.Span));
        }

        ClaimAllBut(context, capability.Statement, isStory ? TextSpan.Between(0, read.End) : read, holes);
        if (CapabilityAccess.SignInOf(capability) is { } signIn)
        {
            context.Claim(capability.Statement, TextSpan.Between(signIn.Span.Offset, signIn.Subordinates[0].Span.Offset));
            context.Derive(capability.Statement, ElementId.Setting("accounts/login"));
        }

        if (capability.Who is { } who)
        {
            ClaimAllBut(context, capability.Statement, who.Span, holes);
        }
    }

    private static void ClaimAllBut(InferenceContext context, Statement statement, TextSpan span, IEnumerable<TextSpan> holes)
    {
        var start = span.Offset;
        foreach (var hole in holes.Where(hole => hole.Offset >= span.Offset && hole.End <= span.End).OrderBy(hole => hole.Offset))
        {
            context.Claim(statement, TextSpan.Between(start, Math.Max(start, hole.Offset)));
            start = Math.Max(start, hole.End);
        }

        context.Claim(statement, TextSpan.Between(start, span.End));
    }
}
