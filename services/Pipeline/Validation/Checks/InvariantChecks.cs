using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>A row that breaks a rule over its own values is refused on every write.</summary>
internal sealed class InvariantChecks : ICheckBuilder
{
    public string Name => "invariants";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        return from entity in model.Domain.Entities
            from invariant in entity.Invariants
            from operation in catalog.Of(entity.Name, OperationKind.Create, OperationKind.Replace, OperationKind.Patch)
            from way in ExpressionTree
                .Falsifications(invariant.Condition)
                .Take(3)
                .Select((expression, index) => (Expression: expression, Number: index + 1))
            select new Check(
                $"invariant:{operation.Id}/{invariant.Id}/{way.Number}",
                $"{operation.Method} {operation.Path} is refused with {StatusOf(model, invariant)} when {way.Expression}",
                [ElementId.Guard(invariant.Id)],
                session => RunAsync(session, operation, invariant, way.Expression)
            );
    }

    /// <summary>A breach is an invalid member like others, unless the invariant says otherwise.</summary>
    private static int StatusOf(ApplicationModel model, Invariant invariant) =>
        invariant.Status == 400 ? model.Api.Errors.ValidationStatus : invariant.Status;

    private static async Task RunAsync(Session session, Operation operation, Invariant invariant, Expression instead)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want { Falsified = (invariant.Id, instead) });
        var witnesses = new Witnesses(session, attempt);
        await witnesses.LookAsync();
        var response = await session.Planner.SendAsync(attempt);
        Expect.Status(response, StatusOf(session.Model, invariant), $"{operation.Method} {operation.Path} although {instead}");
        var errors = new ErrorReader(session.Model.Api.Errors);
        Expect.That(
            invariant.Code is null || !errors.HasCode || string.Equals(errors.Code(response.Json), invariant.Code, StringComparison.Ordinal),
            $"The refusal should have the code {invariant.Code}: {Planner.Short(response.Text)}"
        );
        await witnesses.ExpectUnchangedAsync();
    }
}
