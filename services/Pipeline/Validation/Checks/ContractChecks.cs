using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>The application's own OpenAPI document names every operation, and no answer of the whole run contradicts it. Runs last.</summary>
internal sealed class ContractChecks : ICheckBuilder
{
    public string Name => "contract";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        model.Api.Operations.Select(operation => new Check(
            $"contract:{operation.Id}",
            $"{operation.Method} {operation.Path} answers as the OpenAPI document says",
            [ElementId.Operation(operation.Id, "openapi"), ElementId.Setting("openapi")],
            session => RunAsync(session, operation)
        )
        {
            IsExclusive = true,
        });

    private static async Task RunAsync(Session session, Operation operation)
    {
        var contract = await session.Context.ContractAsync(session.Cancellation);
        Expect.That(contract is not null, $"{session.Model.Infrastructure.OpenApiPath} gives no OpenAPI document.");
        Expect.That(contract.Documents(operation.Method, operation.Path), $"The OpenAPI document does not name {operation.Method} {operation.Path}.");
        if (contract.Seen(operation.Method, operation.Path) == 0)
        {
            throw new PlanningException("No check called the operation.");
        }

        var breaches = contract.Breaches(operation.Method, operation.Path);
        Expect.That(breaches.Count == 0, string.Join("; ", breaches.Take(3)));
    }
}
