using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Conditions and effects with what the entity adds to them: computed members spelled out, defaults filled in.</summary>
internal static class Effective
{
    public static IEnumerable<Condition> Conditions(ApplicationModel model, string entity, IEnumerable<Condition> conditions) =>
        conditions.Select(condition =>
            condition with
            {
                Expression = ExpressionTree.Map(
                    condition.Expression,
                    path =>
                        string.Equals(path.Root, condition.Alias, StringComparison.Ordinal)
                        && path.Members is [var member]
                        && model.Domain.FindEntity(entity)?.FindAttribute(member)?.Computed is { } computed
                            ? ExpressionTree.Map(computed, inner => inner.Root == "this" ? inner with { Root = condition.Alias } : null)
                            : null
                ),
            }
        );

    public static CreateEffect Values(ApplicationModel model, CreateEffect create)
    {
        var values = new Dictionary<string, Expression>(create.Values, StringComparer.Ordinal);
        foreach (var attribute in model.Domain.FindEntity(create.Entity)!.Attributes.Where(attribute => attribute.Default is Literal))
        {
            values.TryAdd(attribute.Name, attribute.Default!);
        }

        return create with
        {
            Values = values,
        };
    }
}
