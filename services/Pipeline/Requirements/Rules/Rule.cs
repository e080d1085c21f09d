using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>What a sentence demands of an act, in one shape whatever the phrasing.</summary>
/// <param name="Condition">Must hold, else the act is refused.</param>
/// <param name="Span">The words that say it.</param>
internal sealed record Rule(Act Act, Expression Condition, Refusal Refusal, TextSpan Span)
{
    /// <summary>Words inside of <see cref="Span"/> that say something else and are left to other patterns.</summary>
    public IReadOnlyList<TextSpan> Unread { get; init; } = [];
}
