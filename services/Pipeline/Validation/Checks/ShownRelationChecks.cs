using AgenticAi.Pipeline.Model;
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
        var shown = model.Api.Views.SelectMany(view => view.Fields.Select(field => (view.Entity, Path: field.Value as PathExpression)))
            .Where(pair => pair.Path is { Root: "this", Members.Count: > 0 }).Select(pair => (pair.Entity, pair.Path!.Members[0])).ToHashSet();
        var written = model.Api.Bodies.SelectMany(body => body.Fields.Select(field => (body.Entity, field.Member ?? ""))).ToHashSet();
        return from entity in model.Domain.Entities
               from relation in entity.Relations
               where shown.Contains((entity.Name, relation.Name)) && !written.Contains((entity.Name, relation.Name)) && !relation.Composition && relation.Kind != RelationKind.ManyToMany && entity.Name != model.Domain.Accounts?.Entity
               let isOne = OperationCatalog.IsToOne(relation)
               where isOne || Back(model, entity, relation) is not null
               select new Check(
                   $"shown:{entity.Name}.{relation.Name}",
                   $"{entity.Name} shows its {relation.Name}",
                   [ElementId.Relation(entity.Name, relation.Name)],
                   session => isOne ? OneAsync(session, entity, relation) : ManyAsync(session, entity, relation));
    }

    private static async Task OneAsync(Session session, Entity entity, Relation relation)
    {
        var row = await session.Planner.Rows.MakeAsync(entity.Name, []);
        var expected = row[relation.Name] as Row ?? throw new PlanningException($"What {relation.Name} of a new {entity.Name} is can't be told.");
        row[relation.Name] = null;
        Expect.That(await new Observer(session).SeeAsync(row), $"{row} can't be read back.");
        Expect.That(row[relation.Name] is Row shown && (shown.IsSame(expected) || Agree(shown, expected)), $"{relation.Name} of {row}: {expected} is expected, {row[relation.Name] ?? "nothing"} came.");
    }

    // Rows that are shown without their ids are known by what is shown.
    private static bool Agree(Row shown, Row expected) =>
        shown.Members.Any(member => member.Value is string) && shown.Members.All(member => member.Value is not string text || expected[member.Key] is not string other || text == other);

    private static async Task ManyAsync(Session session, Entity entity, Relation relation)
    {
        var back = Back(session.Model, entity, relation)!;
        var owner = await session.Planner.Rows.MakeAsync(entity.Name, []);
        session.Planner.Rows.AlwaysMakes = true;
        var below = await session.Planner.Rows.MakeAsync(relation.Target, [new Condition(new BinaryExpression(new PathExpression("this", [back.Name]), BinaryOperator.Equal, new PathExpression("owner$", [])), new Dictionary<string, object?>(StringComparer.Ordinal) { ["owner$"] = owner })]);
        Expect.That(await new Observer(session).SeeAsync(owner), $"{owner} can't be read back.");
        var shown = owner.Shown.Where(pair => pair.Key == $"this.{relation.Name}").Select(pair => pair.Value?.ToJsonString() ?? "").FirstOrDefault() ?? throw new PlanningException($"No answer shows {relation.Name} of {entity.Name}.");
        Expect.That(below.Id is not null && shown.Contains(below.Id, StringComparison.Ordinal), $"{relation.Name} of {owner} should show {below}: {Planner.Short(shown)}");
    }

    /// <summary>The relation of the target that leads back.</summary>
    private static Relation? Back(ApplicationModel model, Entity entity, Relation relation) =>
        model.Domain.FindEntity(relation.Target)?.Relations.Find(back => back.Target == entity.Name && OperationCatalog.IsToOne(back) && (relation.Inverse is null || relation.Inverse == back.Name));
}
