using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements;

/// <summary>Every pattern, one line each; within a stage they are tried in this order.</summary>
public static class AllPatterns
{
    public static IReadOnlyList<IPattern> InOrder { get; } =
    [
        new Patterns.Guards.GuardPattern(),
    ];
}
