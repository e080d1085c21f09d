using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>What nobody can do with rows of a kind is tried on a row by whoever may read it, and changes nothing.</summary>
internal sealed class WithheldChecks : ICheckBuilder
{
    public string Name => "withheld";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from entity in model.Domain.Entities
        from kind in entity.Withheld
        let read = model.Api.Operations.Find(operation =>
            operation.Entity == entity.Name && operation.Kind == OperationKind.Get && operation.Path.EndsWith('}')
        )
        where read is not null
        let method = Method(kind)
        select new Check(
            $"withheld:{entity.Name}/{method}",
            $"{method} {read.Path} does not exist",
            [ElementId.Entity(entity.Name, $"no-{kind.ToString().ToLowerInvariant()}")],
            session => RunAsync(session, entity, read, method)
        );

    private static async Task RunAsync(Session session, Entity entity, Operation read, string method)
    {
        var attempt = await session.Planner.PrepareAsync(read, new Want());
        var before = await session.Planner.SendAsync(attempt);
        Expect.Success(before, $"{read.Method} {read.Path}");
        var url = session.Planner.Url(attempt);
        var authorization = await session.Context.Actors.AuthorizationAsync(session, attempt.Actor);
        var body = method == "DELETE" ? null : before.Json as JsonObject;
        var response = await session.SendAsync(ApiRequest.Of(method, url, body, authorization));
        Expect.That(
            response.Status is 404 or 405,
            $"{method} {read.Path}: 404 or 405 is expected, because nobody can do this with {entity.Plural}, {response.Status} came."
        );
        Expect.Success(await session.Planner.SendAsync(attempt), $"{read.Method} {read.Path} after {method}");
    }

    private static string Method(OperationKind kind) =>
        kind switch
        {
            OperationKind.Delete => "DELETE",
            OperationKind.Patch => "PATCH",
            _ => "PUT",
        };
}
