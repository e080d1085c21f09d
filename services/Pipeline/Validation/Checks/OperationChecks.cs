using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Each operation, called rightly, answers with its status and shape, and what it did can be seen afterwards.</summary>
internal sealed class OperationChecks : ICheckBuilder
{
    public string Name => "operations";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        model.Api.Operations.Select(operation => new Check(
            $"operation:{operation.Id}",
            $"{operation.Method} {operation.Path} answers {operation.Response.Status}",
            [.. Covers(model, operation)],
            session => RunAsync(session, operation)
        )
        {
            IsExclusive = operation.Kind == OperationKind.DeleteAll,
        });

    private static IEnumerable<string> Covers(ApplicationModel model, Operation operation)
    {
        if (!model.IsWithoutConsequence(operation))
        {
            yield return ElementId.Operation(operation.Id);
        }

        yield return ElementId.Operation(operation.Id, "status");
        yield return ElementId.Operation(operation.Id, "envelope");
        if (model.Domain.Accounts is null)
        {
            // Nobody signs in in such an application, so every call is a visitor's.
            yield return ElementId.Access(operation.Id, Grant.Visitor);
            yield return ElementId.Setting("accounts/none");
        }
    }

    private static async Task RunAsync(Session session, Operation operation)
    {
        if (operation.Kind == OperationKind.Register)
        {
            await RegisterAsync(session, operation);
            return;
        }

        if (operation.Kind == OperationKind.Login)
        {
            await LoginAsync(session, operation);
            return;
        }

        var attempt = await session.Planner.PrepareAsync(operation, new Want { AllFields = operation.Kind != OperationKind.Patch });
        var witness =
            operation.Kind is OperationKind.List or OperationKind.DeleteAll
            && operation.Entity is not null
            && operation.List is not { IsReport: true }
                ? await WitnessAsync(session, attempt)
                : null;
        var response = await session.Planner.SendAsync(attempt);
        Expect.Status(response, operation.Response.Status, $"{operation.Method} {operation.Path}");
        Shape.Check(session.Model, operation, response, session.Planner.Url(attempt));
        session.Planner.Absorb(attempt, response);
        await SeenAsync(session, attempt, response, witness);
    }

    private static async Task RegisterAsync(Session session, Operation operation)
    {
        var role = session.Model.Domain.Roles.Find(role => role.SelfRegistration)?.Name ?? Grant.User;
        var (body, actor) = session.Context.Actors.Registration(role);
        var response = await session.SendAsync(ApiRequest.Of(operation.Method, operation.Path, body));
        Expect.Status(response, operation.Response.Status, $"{operation.Method} {operation.Path}");
        Shape.Check(session.Model, operation, response, operation.Path);
        actor.Token = null;
        await session.Context.Actors.AuthorizationAsync(session, actor);
    }

    private static async Task LoginAsync(Session session, Operation operation)
    {
        var actor = await session.Context.Actors.SharedAsync(
            session,
            session.Model.Domain.Roles.Find(role => role.SelfRegistration)?.Name ?? session.Model.Domain.Roles.FirstOrDefault()?.Name ?? Grant.User
        );
        var response = await session.SendAsync(SignIn.Request(session.Context.Catalog, session.Context.Actors.IdentifierOf(actor), actor.Password));
        Expect.Status(response, operation.Response.Status, $"{operation.Method} {operation.Path}");
        Expect.That(SignIn.FindToken(response.Json) is not null, "Signing in gives no token.");
        Shape.Check(session.Model, operation, response, operation.Path);
    }

    /// <summary>A row that the list has to hold.</summary>
    private static async Task<Row?> WitnessAsync(Session session, Attempt attempt)
    {
        try
        {
            return await new ListRows(session).MakeVisibleAsync(attempt);
        }
        catch (PlanningException) when (attempt.Operation.Kind == OperationKind.List)
        {
            return null;
        }
    }

    private static async Task SeenAsync(Session session, Attempt attempt, ApiResponse response, Row? witness)
    {
        var row = attempt.Old ?? attempt.This;
        switch (attempt.Operation.Kind)
        {
            case OperationKind.List when witness is not null:
                var rows = await new ListWalk(session).AllAsync(attempt, 30);
                Expect.That(rows.Exists(witness.IsSame), $"The list does not hold {witness}, which was just made.");
                break;
            case OperationKind.Create when row is not null:
                Expect.That(row.Id is null || await SeesAsync(session, row, unknown: true), $"{row} can't be read back after its creation.");
                break;
            case OperationKind.Delete when row is not null:
                Expect.That(!await SeesAsync(session, row, unknown: false), $"{row} is still there after its deletion.");
                break;
            case OperationKind.DeleteAll when witness is not null:
                Expect.That(!await SeesAsync(session, witness, unknown: false), $"{witness} is still there after deleting all.");
                break;
            case OperationKind.Get when row?.Id is not null && response.Json is JsonObject:
                Expect.That(
                    Keys(session, attempt.Operation, row).All(key => response.Text.Contains(key, StringComparison.Ordinal)),
                    $"The answer does not show {row}."
                );
                break;
        }
    }

    /// <summary>What tells the row from others in the answer: its id, else values that no other row has.</summary>
    private static IEnumerable<string> Keys(Session session, Operation operation, Row row)
    {
        var shown = (session.Context.Catalog.ViewOf(operation)?.Fields ?? [])
            .Select(field => field.Value)
            .OfType<PathExpression>()
            .Where(path => path is { Root: "this", Members.Count: 1 })
            .Select(path => path.Members[0])
            .ToList();
        var entity = session.Model.Domain.FindEntity(row.Entity)!;
        return shown.Contains("id")
            ? [row.Id!]
            : shown.Where(member => entity.FindAttribute(member) is { Unique: true } && row[member] is string).Select(member => (string)row[member]!);
    }

    private static async Task<bool> SeesAsync(Session session, Row row, bool unknown)
    {
        try
        {
            return await new Observer(session).SeeAsync(row);
        }
        catch (PlanningException)
        {
            // Nothing shows rows of this kind, so the status has to do.
            return unknown;
        }
    }
}
