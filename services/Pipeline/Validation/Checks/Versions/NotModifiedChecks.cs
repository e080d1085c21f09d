using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Versions;

/// <summary>Who reads again with <c>If-None-Match</c> gets 304 without a body as long as nothing has changed, and the answer otherwise.</summary>
internal sealed class NotModifiedChecks : ICheckBuilder
{
    private const int NotModified = 304;

    public string Name => "not-modified";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        model
            .Api.Operations.Where(operation => operation is { Method: "GET", Response.HasEntityTag: true })
            .Select(operation => new Check(
                $"not-modified:{operation.Id}",
                $"{operation.Method} {operation.Path} does not answer again what the reader has already",
                [ElementId.Operation(operation.Id, "not-modified")],
                session => RunAsync(session, operation)
            )
            {
                IsExclusive = true,
            });

    private static async Task RunAsync(Session session, Operation operation)
    {
        var request = await session.Planner.RequestAsync(await session.Planner.PrepareAsync(operation, new Want()));
        var first = await session.SendAsync(request);
        var tag = EntityTagChecks.TagOf(first, request.Url);
        foreach (var known in new[] { tag, $"W/{tag}", $"\"another\", {tag}", "*" })
        {
            var answer = await session.SendAsync(With(request, known));
            Expect.Status(answer, NotModified, $"{request.Url} with If-None-Match: {known}");
            Expect.That(answer.Text.Length == 0, $"{request.Url} with If-None-Match: {known} should have no body: {Planner.Short(answer.Text)}");
            Expect.That(answer.Headers.GetValueOrDefault("ETag") == tag, $"{request.Url} with If-None-Match: {known} should name the version {tag}.");
        }

        var other = await session.SendAsync(With(request, "\"another\""));
        Expect.Status(other, operation.Response.Status, $"{request.Url} with another version in If-None-Match");
        Expect.That(other.Text == first.Text, $"{request.Url} with another version in If-None-Match should have its whole body.");
    }

    private static ApiRequest With(ApiRequest request, string known) =>
        request with
        {
            Headers = new Dictionary<string, string>(request.Headers!, StringComparer.OrdinalIgnoreCase) { ["If-None-Match"] = known },
        };
}
