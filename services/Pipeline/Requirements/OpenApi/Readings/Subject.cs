using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <param name="IsKnown">It can be told which row an operation is about.</param>
/// <param name="Row">The row; null when the path's last parameter names it.</param>
internal sealed record Subject(bool IsKnown, Expression? Row)
{
    public static Subject Unknown { get; } = new(false, null);

    public static Subject InPath { get; } = new(true, null);
}
