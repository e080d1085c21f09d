using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Effects;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;
using AgenticAi.Pipeline.Requirements.Patterns.Terms;

namespace AgenticAi.Pipeline.Requirements;

/// <summary>Every pattern, one line each; within a stage they are tried in this order.</summary>
public static class AllPatterns
{
    public static IReadOnlyList<IPattern> InOrder { get; } =
    [
        new TermPattern(),
        new InitialStatePattern(),
        new MovePattern(),
        new StateActPattern(),
        new ConditionalMovePattern(),
        new OtherMovesPattern(),
        new MoveOperationPattern(),
        new FromCollectionPattern(),
        new StockPattern(),
        new MergePattern(),
        new GuardPattern(),
    ];
}
