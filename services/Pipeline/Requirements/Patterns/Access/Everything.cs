using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"Managers may manage everything", "an admin can do anything".</summary>
internal static class Everything
{
    public static bool IsMeant(Capability capability) =>
        capability.Verb is "do" or "manage" or "administer" or "control" or "access"
        && capability.Clause.Object is { } done
        && done.All.Any(thing => thing.Head is "everything" or "anything" or "all");

    /// <summary>Roles that may do all there is; what they may make is nevertheless other people's.</summary>
    public static IReadOnlySet<string> Roles(InferenceContext context) =>
        context
            .Statements.SelectMany(Capability.Find)
            .Where(IsMeant)
            .SelectMany(capability => Actors.Of(context, capability))
            .ToHashSet(StringComparer.Ordinal);
}
