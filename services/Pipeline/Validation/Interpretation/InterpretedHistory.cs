using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>Keeps a row for each member that a request changes, for entities with a history.</summary>
internal sealed class InterpretedHistory(ApplicationModel model, World world)
{
    /// <summary>The kept rows as they are before a request.</summary>
    public IReadOnlyList<(Row Row, Dictionary<string, object?> Before)> Look() =>
        [
            .. model
                .Domain.Entities.Where(entity => entity.History is not null)
                .SelectMany(entity => world.RowsOf(entity.Name))
                .Where(row => !row.Deleted)
                .Select(row => (row, new Dictionary<string, object?>(row.Members, StringComparer.Ordinal))),
        ];

    public void Keep(IReadOnlyList<(Row Row, Dictionary<string, object?> Before)> seen, Actor actor)
    {
        foreach (var (row, before) in seen.Where(pair => !pair.Row.Deleted))
        {
            var entity = model.Domain.FindEntity(row.Entity)!;
            foreach (var (field, member) in Kept(entity))
            {
                var (from, to) = (before.GetValueOrDefault(member), row[member]);
                if (from is null && to is null || Operators.AreEqual(from, to))
                {
                    continue;
                }

                Add(entity, row, actor, field, from, to);
            }
        }
    }

    private void Add(Entity entity, Row row, Actor actor, string field, object? from, object? to)
    {
        var change = model.Domain.FindEntity(entity.History!)!;
        world.Add(
            new Row(change.Name)
            {
                [ChangeRecord.RowOf(change, entity)!.Name] = row,
                [ChangeRecord.ChangedAt] = world.Now,
                [ChangeRecord.ChangedBy] = world.AccountOf(actor),
                [ChangeRecord.Field] = field,
                [ChangeRecord.From] = from is null ? null : Values.Text(from),
                [ChangeRecord.To] = to is null ? null : Values.Text(to),
            }
        );
    }

    /// <summary>JSON names of the members whose changes are kept, with the members.</summary>
    private static IEnumerable<(string Field, string Member)> Kept(Entity entity) =>
        entity
            .Attributes.Where(attribute => attribute is { Computed: null, WriteOnly: false, VisibleTo.Count: 0, Generator: null })
            .Select(attribute => (attribute.Name, attribute.Name))
            .Concat(entity.Relations.Where(OperationCatalog.IsToOne).Select(relation => (relation.Name + "Id", relation.Name)));
}
