using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Requirements.Patterns.Obligations;

/// <summary>Conditions that the values of one row decide, without other rows.</summary>
internal static class SingleRowCondition
{
    public static bool Is(Expression condition) =>
        condition switch
        {
            PathExpression path => path.Root is "this" or "now" or "today" && path.Members.Count <= 1,
            BinaryExpression binary => Is(binary.Left) && Is(binary.Right),
            NotExpression not => Is(not.Operand),
            CallExpression call => call.Arguments.All(Is),
            ListExpression or Literal => true,
            _ => false,
        };
}
