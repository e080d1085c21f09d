using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Contracts;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>The OpenAPI document that was given as specification holds: requests that break it are refused, and no answer of the whole run contradicts it. Runs last.</summary>
internal sealed class GivenContractChecks : ICheckBuilder
{
    private const int MostShown = 3;

    public string Name => "given-contract";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        model.Api.Contracts.Count == 0
            ? []
            : model
                .Api.Operations.Where(operation => operation.Source is not null)
                .Select(operation => new Check(
                    $"given-contract:{operation.Id}",
                    $"{operation.Method} {operation.Path} keeps to the given document",
                    [ElementId.Operation(operation.Id, "contract")],
                    session => RunAsync(session, operation)
                )
                {
                    IsExclusive = true,
                });

    private static async Task RunAsync(Session session, Operation operation)
    {
        var contract =
            session.Context.Given.FirstOrDefault(given => given.Documents(operation.Method, operation.Path))
            ?? throw new PlanningException($"No given document has {operation.Method} {operation.Path}.");
        var valid = await ValidAsync(session, operation);
        Expect.Answered(operation, await session.SendAsync(valid), $"{operation.Method} {operation.Path}");

        // A broken request changes nothing, so a valid one that may be sent only once serves all of them.
        var taken = new List<string>();
        var isNamedInBody = SubjectKeys.Of(operation).Any(key => key.Root == "input");
        var again = await ValidAsync(session, operation);
        foreach (var breach in RequestBreaches.Of(contract, operation.Path, again))
        {
            var response = await session.SendAsync(breach.Request);
            if (!breach.Statuses.Contains(response.Status) && !(isNamedInBody && response.Status == 404))
            {
                taken.Add($"{breach.Title}: answered with {response.Status}");
            }
        }

        Expect.That(
            taken.Count == 0,
            $"{taken.Count} requests that the document forbids were not refused: {string.Join("; ", taken.Take(MostShown))}"
        );
        var breaches = contract.Breaches(operation.Method, operation.Path);
        Expect.That(breaches.Count == 0, string.Join("; ", breaches.Take(MostShown)));
    }

    private static async Task<ApiRequest> ValidAsync(Session session, Operation operation)
    {
        var pool = session.Context.Actors;
        var role = session.Model.Domain.Roles.Find(role => role.SelfRegistration)?.Name ?? Grant.User;
        switch (operation.Kind)
        {
            case OperationKind.Register:
                return ApiRequest.Of(operation.Method, operation.Path, pool.Registration(role).Body);
            case OperationKind.Login:
                var actor = await pool.FreshAsync(session, role);
                return SignIn.Request(session.Context.Catalog, pool.IdentifierOf(actor), actor.Password);
            default:
                return await session.Planner.RequestAsync(
                    await session.Planner.PrepareAsync(operation, new Want { AllFields = operation.Kind != OperationKind.Patch })
                );
        }
    }
}
