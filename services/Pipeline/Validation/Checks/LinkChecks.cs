using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Links (watch, favourite) can be repeated without effect and removed again; counts and the viewer's own flag follow them.</summary>
internal sealed class LinkChecks : ICheckBuilder
{
    public string Name => "links";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        foreach (var link in catalog.Of(OperationKind.Link))
        {
            var unlink = catalog
                .Of(OperationKind.Unlink)
                .FirstOrDefault(operation =>
                    operation.Entity == link.Entity && operation.Settings.GetValueOrDefault("link") == link.Settings.GetValueOrDefault("link")
                );
            var covers = new[] { link, unlink }
                .OfType<Operation>()
                .SelectMany(operation => new[] { ElementId.Operation(operation.Id), ElementId.Operation(operation.Id, "idempotent") });
            yield return new Check(
                $"link:{link.Id}",
                $"{link.Method} {link.Path} can be repeated and taken back",
                [.. covers, ElementId.Entity(link.Settings.GetValueOrDefault("link") ?? "")],
                session => RunAsync(session, link, unlink)
            );
        }
    }

    private static async Task RunAsync(Session session, Operation link, Operation? unlink)
    {
        var attempt = await session.Planner.PrepareAsync(link, new Want());
        var row = attempt.This!;
        await CompareAsync(session, attempt.Actor, row, "before");
        for (var time = 1; time <= 2; time++)
        {
            var response = await session.Planner.SendAsync(attempt);
            Expect.Status(response, link.Response.Status, $"{link.Method} {link.Path}, time {time}");
            session.Planner.Absorb(attempt, response);
            await CompareAsync(session, attempt.Actor, row, $"after time {time}");
        }

        for (var time = 1; time <= 2 && unlink is not null; time++)
        {
            var back = await session.Planner.PrepareAsync(unlink, new Want { This = row, Actor = attempt.Actor });
            var response = await session.Planner.SendAsync(back);
            Expect.Status(response, unlink.Response.Status, $"{unlink.Method} {unlink.Path}, time {time}");
            session.Planner.Absorb(back, response);
            await CompareAsync(session, attempt.Actor, row, $"after taking it back, time {time}");
        }
    }

    /// <summary>Every value of the row's view that the model computes is what the known rows give for this viewer.</summary>
    private static async Task CompareAsync(Session session, Actor actor, Row row, string when)
    {
        var get = session
            .Context.Catalog.Of(row.Entity, OperationKind.Get)
            .FirstOrDefault(operation => OperationCatalog.ThisParameter(operation) is not null);
        if (get is null || session.Context.Catalog.ViewOf(get) is not { } view)
        {
            return;
        }

        var read = await session.Planner.PrepareAsync(get, new Want { This = row, Actor = actor });
        var response = await session.Planner.PerformAsync(read);
        var json = ViewReader.Content(get, response.Json) as System.Text.Json.Nodes.JsonObject;
        foreach (
            var field in view.Fields.Where(field =>
                field is { View: null, UrlOf: null } && ExpressionTree.Descendants(Whole(session, row, field)).OfType<AggregateExpression>().Any()
            )
        )
        {
            var expected = session.World.Evaluator.Evaluate(Whole(session, row, field), read.Scope(session.World));
            if (expected is decimal or bool)
            {
                Expect.That(
                    json?[field.Name]?.ToString() is { } shown && string.Equals(shown, Values.Text(expected), StringComparison.OrdinalIgnoreCase),
                    $"{field.Name} {when}: {Values.Text(expected)} is expected, {json?[field.Name]?.ToJsonString() ?? "nothing"} came."
                );
            }
        }
    }

    private static Expression Whole(Session session, Row row, ViewField field) =>
        field.Value is PathExpression { Root: "this", Members: [var member] }
        && session.Model.Domain.FindEntity(row.Entity)?.FindAttribute(member)?.Computed is { } computed
            ? computed
            : field.Value;
}
