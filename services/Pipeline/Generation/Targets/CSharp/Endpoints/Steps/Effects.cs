using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Looks into effects.</summary>
internal static class Effects
{
    /// <summary>The row that holds the member at the end of a path.</summary>
    public static PathExpression Owner(PathExpression target) => new(target.Root, [.. target.Members.SkipLast(1)]);

    public static IEnumerable<Effect> Flatten(IEnumerable<Effect> effects) =>
        effects.SelectMany(effect =>
            effect switch
            {
                ForEachEffect each => Flatten(each.Effects).Prepend(effect),
                IfEffect branch => Flatten(branch.Then.Concat(branch.Else)).Prepend(effect),
                _ => [effect],
            }
        );

    /// <summary>What an effect computes or compares, without the effects inside of it.</summary>
    public static IEnumerable<Expression> Expressions(Effect effect)
    {
        IEnumerable<Expression?> expressions = effect switch
        {
            SetEffect set => [set.Value],
            AdjustEffect adjust => [adjust.Delta],
            CreateEffect create => [create.Count, .. create.Values.Values],
            DeleteEffect delete => [delete.Where],
            ForEachEffect each => [each.Where],
            IfEffect branch => [branch.Condition],
            _ => [],
        };
        return expressions.OfType<Expression>();
    }
}
