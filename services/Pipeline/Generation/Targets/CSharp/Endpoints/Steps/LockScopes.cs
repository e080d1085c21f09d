using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>
/// Which tables an operation must have for itself while it runs. A table is contended when a rule of any operation counts or sums its rows, or an effect changes them; every operation that
/// reads a contended table in a rule or writes it takes its lock, so that what a rule saw is still true when the change is saved.
/// </summary>
internal static class LockScopes
{
    public static IReadOnlyList<string> Of(CodeNames names, Operation operation)
    {
        if (!Changes(operation))
            return [];
        var contended = names
            .Model.Api.Operations.Where(Changes)
            .SelectMany(other => Contended(names.Model, other))
            .ToHashSet(StringComparer.Ordinal);
        var touched = Reads(names.Model, operation).Concat(Writes(names.Model, operation)).Where(contended.Contains);
        return
        [
            .. touched
                .Select(entity => names.FindEntity(entity)?.Table)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    public static bool Changes(Operation operation) =>
        operation.Kind
            is not (
                OperationKind.List
                or OperationKind.Get
                or OperationKind.Report
                or OperationKind.Slots
                or OperationKind.Login
                or OperationKind.Register
            );

    private static IEnumerable<string> Contended(ApplicationModel model, Operation operation)
    {
        var merged = operation.MergeOn.Count > 0 && operation.Entity is not null ? [operation.Entity] : Array.Empty<string>();
        var changed = ChangedBy(model, operation, operation.Effects.Concat(operation.OnExisting), new EffectRows(model, operation))
            .Where(entity => entity.IsShared)
            .Select(entity => entity.Name);
        return [.. merged, .. Reads(model, operation), .. changed];
    }

    /// <summary>Entities whose rows are aggregated by the operation's rules and effects.</summary>
    private static IEnumerable<string> Reads(ApplicationModel model, Operation operation)
    {
        var rows = new EffectRows(model, operation);
        var whens = model
            .Domain.Entities.Where(entity => entity.Name == operation.Entity)
            .SelectMany(entity => entity.Lifecycle?.Transitions ?? [])
            .Where(transition => transition.Operations.Contains(operation.Id))
            .Select(transition => transition.When);
        var guards = operation.Guards.Select(guard => guard.Condition);
        return guards
            .Concat(whens)
            .Concat(Effects.Flatten(operation.Effects.Concat(operation.OnExisting)).SelectMany(Effects.Expressions))
            .SelectMany(ExpressionRoots.All)
            .OfType<AggregateExpression>()
            .Select(aggregate => rows.EntityOf(aggregate.Source))
            .OfType<string>();
    }

    private static IEnumerable<string> Writes(ApplicationModel model, Operation operation) =>
        ChangedBy(model, operation, operation.Effects.Concat(operation.OnExisting), new EffectRows(model, operation))
            .Select(entity => entity.Name)
            .Concat(operation.Entity is null ? [] : [operation.Entity]);

    private static IEnumerable<(string Name, bool IsShared)> ChangedBy(
        ApplicationModel model,
        Operation operation,
        IEnumerable<Effect> effects,
        EffectRows rows
    )
    {
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case AdjustEffect adjust when rows.EntityOf(Effects.Owner(adjust.Target)) is { } entity:
                    yield return (entity, true);
                    break;
                case SetEffect set when rows.EntityOf(Effects.Owner(set.Target)) is { } entity:
                    yield return (entity, set.Target.Root != "this" || set.Target.Members.Count > 1);
                    break;
                case CreateEffect create:
                    yield return (create.Entity, false);
                    break;
                case DeleteEffect delete when rows.EntityOf(delete.Source) is { } entity:
                    yield return (entity, true);
                    break;
                case ForEachEffect each:
                    foreach (var inner in ChangedBy(model, operation, each.Effects, rows.With(each.Alias, rows.EntityOf(each.Source))))
                        yield return inner;
                    break;
                case IfEffect branch:
                    foreach (var inner in ChangedBy(model, operation, branch.Then.Concat(branch.Else), rows))
                        yield return inner;
                    break;
            }
        }
    }
}
