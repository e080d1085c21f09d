using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Versions;

/// <summary>A change with <c>If-Match</c> is made only of the version that it names.</summary>
internal sealed class IfMatchChecks : ICheckBuilder
{
    private const string Header = "If-Match";
    private const int Stale = 412;

    public string Name => "if-match";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        model
            .Api.Operations.Where(operation => operation.HonoursIfMatch)
            .Select(operation => new Check(
                $"if-match:{operation.Id}",
                $"{operation.Method} {operation.Path} changes only the version that the client has seen",
                [ElementId.Operation(operation.Id, "if-match")],
                session => RunAsync(session, operation)
            ));

    private static async Task RunAsync(Session session, Operation operation)
    {
        var change = await session.Planner.PrepareAsync(operation, new Want { AllFields = operation.Kind == OperationKind.Replace });
        var before = await ReadAsync(session, change);
        var tag = EntityTagChecks.TagOf(before, "The row");
        if (operation.MissingIfMatchStatus is { } missing)
        {
            var bare = await session.Planner.RequestAsync(change);
            var unconditional = bare with { Headers = bare.Headers!.Where(header => header.Key != Header).ToDictionary(StringComparer.Ordinal) };
            Expect.Status(await session.SendAsync(unconditional), missing, $"{operation.Method} {operation.Path} without {Header}");
        }

        foreach (var seen in new[] { "\"another\"", $"W/{tag}", "another" })
        {
            Expect.Status(await SendAsync(session, change, seen), Stale, $"{operation.Method} {operation.Path} with {Header}: {seen}");
        }

        Expect.That((await ReadAsync(session, change)).Text == before.Text, "A refused change left its traces.");
        var made = await SendAsync(session, change, tag);
        Expect.Status(made, operation.Response.Status, $"{operation.Method} {operation.Path} with the current version in {Header}");
        if (operation.Kind != OperationKind.Delete && (await ReadAsync(session, change)).Text != before.Text)
        {
            Expect.Status(await SendAsync(session, change, tag), Stale, $"{operation.Method} {operation.Path} with the version before");
        }
    }

    private static Task<ApiResponse> SendAsync(Session session, Attempt change, string seen)
    {
        change.Headers[Header] = seen;
        return session.Planner.SendAsync(change);
    }

    private static async Task<ApiResponse> ReadAsync(Session session, Attempt change)
    {
        var shown = session.Model.Api.ShownFor(change.Operation) ?? throw new PlanningException($"Nothing shows what {change.Operation.Id} changes.");
        var read = await session.Planner.PrepareAsync(shown, new Want { This = change.Old ?? change.This, Actor = change.Actor });
        return await session.Planner.SendAsync(read);
    }
}
