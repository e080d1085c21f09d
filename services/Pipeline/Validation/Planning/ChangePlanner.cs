using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Changes rows whose changes are kept.</summary>
internal sealed class ChangePlanner(Session session, Planner planner)
{
    /// <summary>Changes a row, one of its own where none is bound, and answers what the application has to keep of it.</summary>
    public async Task<Row> MakeAsync(Entity changed, IReadOnlyDictionary<string, object?> bound, Actor? actor)
    {
        var change = session.Model.Domain.FindEntity(changed.History!)!;
        var relation = ChangeRecord.RowOf(change, changed)!.Name;
        var row = bound.GetValueOrDefault(relation) as Row ?? await planner.Rows.MakeAsync(changed.Name, [], actor);
        var made = await ChangeAsync(row, null);
        var kept = new Row(change.Name)
        {
            [relation] = row,
            [ChangeRecord.Field] = made.Field,
            [ChangeRecord.ChangedBy] = session.World.AccountOf(made.Actor),
        };
        session.World.Add(kept);
        return kept;
    }

    /// <summary>Gives one member another value.</summary>
    /// <param name="actor">Null for anybody who may.</param>
    /// <exception cref="PlanningException">Nobody can change a row of this kind.</exception>
    public async Task<(string Field, object? From, object? To, Actor Actor)> ChangeAsync(Row row, Actor? actor)
    {
        PlanningException? failure = null;
        foreach (var (operation, slot) in Members(row.Entity))
        {
            try
            {
                var before = row[slot.Field.Member!];
                var attempt = await planner.PrepareAsync(
                    operation,
                    new Want
                    {
                        This = row,
                        Actor = actor,
                        Values = new Dictionary<string, object?>(StringComparer.Ordinal) { [slot.Field.Member!] = Another(slot, before) },
                    }
                );
                await planner.PerformAsync(attempt);
                return (slot.Field.Member!, before, row[slot.Field.Member!], attempt.Actor);
            }
            catch (PlanningException exception)
            {
                failure ??= exception;
            }
        }

        throw failure ?? new PlanningException($"No operation changes a single member of {row.Entity}.");
    }

    /// <summary>Members that can be sent alone, free texts first: no rule is likely to look at them.</summary>
    private IEnumerable<(Operation Operation, Slot Slot)> Members(string entity) =>
        from operation in session.Context.Catalog.Of(entity, OperationKind.Patch)
        from slot in session.Context.Catalog.Slots(operation)
        where
            slot is { Relation: null, IsList: false, Attribute: not null }
            && slot.Type
                is AttributeType.String
                    or AttributeType.Text
                    or AttributeType.Enum
                    or AttributeType.Integer
                    or AttributeType.Decimal
                    or AttributeType.Money
                    or AttributeType.Boolean
        orderby slot.Type is AttributeType.String or AttributeType.Text ? 0 : 1, slot.Attribute!.Unique
        select (operation, slot);

    private object? Another(Slot slot, object? before) =>
        (slot, before) switch
        {
            ({ EnumValues.Count: > 1 }, _) => slot.EnumValues.First(value => !string.Equals(value, before as string, StringComparison.Ordinal)),
            (_, bool flag) => !flag,
            (_, decimal number) when slot.Max is null || number < slot.Max => number + 1,
            (_, decimal number) => number - 1,
            _ => new ValueFactory(session.Context).Valid(slot),
        };
}
