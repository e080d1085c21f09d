using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Which members of its row an action changes, and whether conditions that every row meets speak of them.</summary>
internal static class RowRules
{
    public static bool MayBreak(Handler handler)
    {
        var changed = Changed(handler).ToHashSet(StringComparer.Ordinal);
        var reachesOthers = handler.Operation.Effects.Count > 0;
        // What is computed or points to other rows changes with them.
        bool IsTouched(string member) =>
            changed.Contains(member) || (reachesOthers && handler.Entity!.Entity.FindAttribute(member) is not { Computed: null });
        return handler.Entity!.Entity.Invariants.Exists(rule =>
            ExpressionRoots
                .All(rule.Condition)
                .OfType<PathExpression>()
                .Any(path => path.Root == "this" && (path.Members.Count == 0 || IsTouched(path.Members[0])))
        );
    }

    private static IEnumerable<string> Changed(Handler handler)
    {
        var written = handler.Body is { } body && body.Entity == handler.Entity!.Name ? body.Fields.Select(field => field.Member ?? field.Name) : [];
        var moved = handler.Entity!.Entity.Lifecycle is { } lifecycle ? [lifecycle.Attribute] : Array.Empty<string>();
        var affected = Effects
            .Flatten(handler.Operation.Effects)
            .Select(effect =>
                effect switch
                {
                    SetEffect set => set.Target.Members[^1],
                    AdjustEffect adjust => adjust.Target.Members[^1],
                    CreateEffect { Into: { } into } => into.Members[^1],
                    _ => null,
                }
            );
        return written.Concat(moved).Concat(affected.OfType<string>());
    }
}
