using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Relations that no body writes but answers show: a row shows the one that it was made below, and the ones that were made below it.</summary>
internal sealed class ShownRelationChecks : ICheckBuilder
{
    public string Name => "shown-relations";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var shown = model
            .Api.Views.SelectMany(view => view.Fields.Select(field => (view.Entity, Path: field.Value as PathExpression)))
            .Where(pair => pair.Path is { Root: "this", Members.Count: > 0 })
            .Select(pair => (pair.Entity, pair.Path!.Members[0]))
            .ToHashSet();
        var written = model.Api.Bodies.SelectMany(body => body.Fields.Select(field => (body.Entity, field.Member ?? ""))).ToHashSet();
        return from entity in model.Domain.Entities
            from relation in entity.Relations
            where
                shown.Contains((entity.Name, relation.Name))
                && !written.Contains((entity.Name, relation.Name))
                && (!relation.Composition || IsAddedTo(model, relation))
                && relation.Kind != RelationKind.ManyToMany
                && entity.Name != model.Domain.Accounts?.Entity
            let isOne = OperationCatalog.IsToOne(relation)
            where isOne || Back(model, entity, relation) is not null
            select new Check(
                $"shown:{entity.Name}.{relation.Name}",
                $"{entity.Name} shows its {relation.Name}",
                [ElementId.Relation(entity.Name, relation.Name)],
                session => isOne ? OneAsync(session, entity, relation) : ManyAsync(session, entity, relation)
            );
    }

    /// <summary>Parts that a call of their own adds: no body of the whole writes them.</summary>
    private static bool IsAddedTo(ApplicationModel model, Relation relation) =>
        model.Api.Operations.Exists(operation => operation.Kind == OperationKind.Create && operation.Entity == relation.Target);

    private static async Task OneAsync(Session session, Entity entity, Relation relation)
    {
        var row = await session.Planner.Rows.MakeAsync(entity.Name, []);
        var expected = row[relation.Name] as Row ?? throw new PlanningException($"What {relation.Name} of a new {entity.Name} is can't be told.");
        var created = Shown(row, relation);
        await new Shown(session).ReadAsync(row);
        var shown = Shown(row, relation) ?? created ?? throw new PlanningException($"No answer shows {relation.Name} of {entity.Name}.");
        Expect.That(
            Keys(session, expected).Any(key => shown.Contains(key, StringComparison.Ordinal)),
            $"{relation.Name} of {row} should be {expected}: {Planner.Short(shown)}"
        );
    }

    /// <summary>What tells a row from others, whatever of it is shown.</summary>
    private static IEnumerable<string> Keys(Session session, Row row) =>
        session
            .Model.Domain.FindEntity(row.Entity)!
            .Attributes.Where(attribute => attribute.Unique || IsTelling(session, row, attribute.Name))
            .Select(attribute => row[attribute.Name] as string)
            .Append(row.Id)
            .OfType<string>();

    /// <summary>No other row that is known has the same text.</summary>
    private static bool IsTelling(Session session, Row row, string member) =>
        row[member] is string { Length: > 3 } text
        && session.World.RowsOf(row.Entity).All(other => other.IsSame(row) || other[member] as string != text);

    private static string? Shown(Row row, Relation relation)
    {
        var texts = row
            .Shown.Where(pair => pair.Key == $"this.{relation.Name}" || pair.Key.StartsWith($"this.{relation.Name}.", StringComparison.Ordinal))
            .Select(pair => pair.Value?.ToJsonString())
            .ToList();
        return texts.Count == 0 ? null : string.Join(' ', texts);
    }

    private static async Task ManyAsync(Session session, Entity entity, Relation relation)
    {
        var back = Back(session.Model, entity, relation)!;
        var owner = await session.Planner.Rows.MakeAsync(entity.Name, []);
        session.Planner.Rows.AlwaysMakes = true;
        var below = await session.Planner.Rows.MakeAsync(
            relation.Target,
            [
                new Condition(
                    new BinaryExpression(new PathExpression("this", [back.Name]), BinaryOperator.Equal, new PathExpression("owner$", [])),
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["owner$"] = owner }
                ),
            ]
        );
        Expect.That(await new Observer(session).SeeAsync(owner), $"{owner} can't be read back.");
        var shown = Shown(owner, relation) ?? throw new PlanningException($"No answer shows {relation.Name} of {entity.Name}.");
        Expect.That(
            Keys(session, below).Any(key => shown.Contains(key, StringComparison.Ordinal)),
            $"{relation.Name} of {owner} should show {below}: {Planner.Short(shown)}"
        );
    }

    /// <summary>The relation of the target that leads back.</summary>
    private static Relation? Back(ApplicationModel model, Entity entity, Relation relation) =>
        model
            .Domain.FindEntity(relation.Target)
            ?.Relations.Find(back =>
                back.Target == entity.Name && OperationCatalog.IsToOne(back) && (relation.Inverse is null || relation.Inverse == back.Name)
            );
}
