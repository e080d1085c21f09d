using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>An address that an answer carries leads to the same row.</summary>
internal sealed class AddressChecks : ICheckBuilder
{
    public string Name => "addresses";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from operation in model.Api.Operations
        where operation.Kind == OperationKind.Create && operation.Entity is not null && operation.Response.View is not null
        let view = model.Api.FindView(operation.Response.View!)
        where view is not null
        from field in view.Fields
        where field.UrlOf is not null
        select new Check(
            $"address:{operation.Id}/{field.Name}",
            $"{field.Name} of {operation.Entity} leads back to it",
            [ElementId.Attribute(operation.Entity!, field.Name), ElementId.Attribute(operation.Entity!, field.Name, "computed"), ElementId.Attribute(operation.Entity!, field.Name, "type")],
            session => RunAsync(session, operation, field.Name, model.Api.FindOperation(field.UrlOf!)));

    private static async Task RunAsync(Session session, Operation operation, string field, Operation? target)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        var request = await session.Planner.RequestAsync(attempt);
        var created = await session.SendAsync(request);
        Expect.Success(created, $"{operation.Method} {operation.Path}");
        var row = ViewReader.Content(operation, created.Json);
        var address = row?[field]?.ToString();
        Expect.That(Uri.TryCreate(address, UriKind.Absolute, out var place), $"{field} should be an address, {address ?? "nothing"} came.");

        // Only the path is followed: an application must not send us to other hosts.
        var answer = await session.SendAsync(ApiRequest.Of("GET", place!.PathAndQuery, null, request.Authorization));
        Expect.Success(answer, $"GET {address}");
        var found = target is null ? answer.Json : ViewReader.Content(target, answer.Json);
        Expect.That(JsonNode.DeepEquals(found?["id"], row!["id"]), $"{address} leads to another row.");
    }
}
