using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Checks.Constraints;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Parts that only an effect makes (the lines of an order that is placed from a cart): the whole shows each of them as predicted, and a client can't send any.</summary>
internal sealed class IssuedPartChecks : ICheckBuilder
{
    private sealed record Issue(Operation Operation, Relation Parts, CreateEffect Effect, Entity Part, View Shown);

    public string Name => "issued-parts";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        foreach (var issue in Issues(model))
        {
            var key = $"{issue.Operation.Entity}.{issue.Parts.Name}";
            var shown = issue.Effect.Values.Keys.Where(member => IsShown(issue, member)).ToList();
            yield return new Check(
                $"issued:{key}",
                $"{issue.Operation.Method} {issue.Operation.Path} makes {issue.Parts.Name}, and the {issue.Operation.Entity} shows them",
                [
                    ElementId.Entity(issue.Part.Name),
                    ElementId.Relation(issue.Operation.Entity!, issue.Parts.Name),
                    ElementId.Relation(issue.Part.Name, issue.Parts.Inverse ?? ""),
                    .. shown
                        .Where(member => issue.Part.FindRelation(member) is not null)
                        .Select(member => ElementId.Relation(issue.Part.Name, member)),
                    .. shown
                        .Where(member => issue.Part.FindAttribute(member) is not null)
                        .Select(member => ElementId.Attribute(issue.Part.Name, member)),
                ],
                session => IssuedAsync(session, issue, shown)
            );
            var own = issue.Part.Attributes.Where(attribute => IsShown(issue, attribute.Name)).ToList();
            if (own.Count > 0)
            {
                yield return new Check(
                    $"forged:{key}",
                    $"{issue.Parts.Name} that a client sends to {issue.Operation.Method} {issue.Operation.Path} are not taken",
                    own.Select(attribute => ElementId.Attribute(issue.Part.Name, attribute.Name, "read-only")),
                    session => ForgedAsync(session, issue, own)
                );
            }
        }
    }

    private static IEnumerable<Issue> Issues(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        return (
            from operation in catalog.Of(OperationKind.Create)
            from parts in model.Domain.FindEntity(operation.Entity!)!.Relations
            where parts is { Composition: true, Kind: RelationKind.OneToMany } && !catalog.Slots(operation).Any(slot => slot.Relation == parts)
            from effect in OperationCatalog.Flatten(operation.Effects).Select(pair => pair.Effect).OfType<CreateEffect>()
            where effect.Entity == parts.Target && catalog.ViewOf(operation) is { } view && NestedView(model, view, parts) is not null
            select new Issue(operation, parts, effect, model.Domain.FindEntity(parts.Target)!, NestedView(model, catalog.ViewOf(operation)!, parts)!)
        ).DistinctBy(issue => issue.Parts);
    }

    private static View? NestedView(ApplicationModel model, View view, Relation parts) =>
        view.Fields.Find(field =>
            field.View is not null && field.Value is PathExpression { Root: "this", Members: [var member] } && member == parts.Name
        )
            is { } field
            ? model.Api.FindView(field.View!)
            : null;

    private static bool IsShown(Issue issue, string member) =>
        issue.Shown.Fields.Exists(field =>
            field.Value is PathExpression { Root: "this" } path
            && (path.Members is [var name] && name == member && field.View is null || path.Members is [var relation, "id"] && relation == member)
        );

    private static async Task IssuedAsync(Session session, Issue issue, List<string> shown)
    {
        var attempt = await session.Planner.PrepareAsync(issue.Operation, new Want());
        var response = await session.Planner.SendAsync(attempt);
        Expect.Success(response, $"{issue.Operation.Method} {issue.Operation.Path}");
        var made = Predicted(session, attempt, response, issue);
        Expect.That(await new Observer(session).SeeAsync(attempt.This!), $"{attempt.This} can't be read back.");
        Expect.That(Count(attempt.This!, issue) == made.Count, $"{made.Count} {issue.Parts.Name} are expected, {Count(attempt.This!, issue)} came.");
        foreach (var change in made)
        {
            Expect.That(
                change.Row.Shown.Count > 0,
                $"A {issue.Part.Name} with {string.Join(", ", shown.Select(member => $"{member} {Values.Text(Predicted(change, member))}"))} is not among the {issue.Parts.Name}."
            );
            foreach (var member in shown)
            {
                ExpectShown(change, issue, member);
            }
        }
    }

    private static List<Change> Predicted(Session session, Attempt attempt, Http.ApiResponse response, Issue issue)
    {
        var made = session
            .Planner.Absorb(attempt, response)
            .Where(change => change.Kind == ChangeKind.Created && change.Row.Entity == issue.Part.Name)
            .ToList();
        return made.Count > 0 ? made : throw new PlanningException($"No {issue.Part.Name} is expected here.");
    }

    private static object? Predicted(Change change, string member) => ((Dictionary<string, object?>)change.After!).GetValueOrDefault(member);

    private static void ExpectShown(Change change, Issue issue, string member)
    {
        var expected = Predicted(change, member);
        if (expected is Row target)
        {
            Expect.That(
                string.Equals(change.Row.Shown.GetValueOrDefault($"this.{member}.id")?.ToString(), target.Id, StringComparison.Ordinal),
                $"{member} of {change.Row} should be {target}."
            );
        }
        else if (issue.Part.FindAttribute(member) is { } attribute && expected is not DateTimeOffset)
        {
            Expect.Equal(
                Values.FromJson(change.Row.Shown.GetValueOrDefault($"this.{member}"), attribute.Type),
                expected,
                $"{member} of {change.Row}"
            );
        }
    }

    private static int Count(Row whole, Issue issue) => (whole.Shown.GetValueOrDefault($"this.{issue.Parts.Name}") as JsonArray)?.Count ?? 0;

    private static async Task ForgedAsync(Session session, Issue issue, List<Model.Domain.Attribute> own)
    {
        var attempt = await session.Planner.PrepareAsync(issue.Operation, new Want());
        var body = session.Context.Catalog.BodyOf(issue.Operation);
        var json = BodyWriter.Write(session.Context.Catalog, body, attempt.Input) ?? new JsonObject();
        var probe = new Row(issue.Part.Name);
        var forged = own.ToDictionary(attribute => attribute, attribute => Forgery.Of(session, attribute, probe));
        var sent = new JsonObject(forged.Select(pair => KeyValuePair.Create(pair.Key.Name, Values.ToJson(pair.Value))));
        var slot = new Slot(new BodyField { Name = issue.Parts.Name, IsList = true }, null);
        var request = await session.Planner.RequestAsync(attempt);
        var response = await session.SendAsync(request with { Text = BodyEdit.With(body, json, slot, new JsonArray(sent)).ToJsonString() });
        if (!response.IsSuccess)
        {
            Expect.Status(
                response,
                session.Model.Api.Errors.ValidationStatus,
                $"{issue.Operation.Method} {issue.Operation.Path} with {issue.Parts.Name}"
            );
            return;
        }

        var made = Predicted(session, attempt, response, issue);
        Expect.That(await new Observer(session).SeeAsync(attempt.This!), $"{attempt.This} can't be read back.");
        Expect.That(Count(attempt.This!, issue) == made.Count, $"{made.Count} {issue.Parts.Name} are expected, {Count(attempt.This!, issue)} came.");
        foreach (var (attribute, value) in forged)
        {
            Expect.That(
                !made.Exists(change =>
                    Operators.AreEqual(Values.FromJson(change.Row.Shown.GetValueOrDefault($"this.{attribute.Name}"), attribute.Type), value)
                ),
                $"The {attribute.Name} that a client sent was taken."
            );
        }
    }
}
