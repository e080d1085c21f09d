using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>A repeated request with the same key gets the same answer and does nothing; the same key with another body is refused; without a key it is refused where one is required.</summary>
internal sealed class IdempotencyChecks : ICheckBuilder
{
    public string Name => "idempotency";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        model
            .Api.Operations.Where(operation => operation.IdempotencyHeader is not null)
            .Select(operation => new Check(
                $"idempotency:{operation.Id}",
                $"{operation.Method} {operation.Path} with the same {operation.IdempotencyHeader} is done once",
                [ElementId.Operation(operation.Id, "idempotency")],
                session => RunAsync(session, operation)
            ));

    private static async Task RunAsync(Session session, Operation operation)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        var key = session.Context.NextUuid();
        attempt.Headers[operation.IdempotencyHeader!] = key;
        var request = await session.Planner.RequestAsync(attempt);
        if (operation.IdempotencyRequired)
        {
            var bare = request with
            {
                Headers = request
                    .Headers!.Where(header => !string.Equals(header.Key, operation.IdempotencyHeader, StringComparison.OrdinalIgnoreCase))
                    .ToDictionary(StringComparer.Ordinal),
            };
            Expect.Refused(await session.SendAsync(bare), $"{operation.Path} without {operation.IdempotencyHeader}");
        }

        var first = await session.SendAsync(request);
        Expect.Status(first, operation.Response.Status, $"{operation.Path} with a new key");
        var again = await session.SendAsync(request);
        Expect.Status(again, operation.IdempotencyReplayStatus, $"{operation.Path} with the same key and body");
        Expect.That(JsonNode.DeepEquals(first.Json, again.Json), $"The repeated answer differs: {Planner.Short(again.Text)}");
        await MismatchAsync(session, attempt, key);
    }

    private static async Task MismatchAsync(Session session, Attempt attempt, string key)
    {
        var operation = attempt.Operation;
        var slot = session
            .Context.Catalog.Slots(operation)
            .FirstOrDefault(slot => slot is { IsText: true, Relation: null, Pattern: null, EnumValues.Count: 0 } && attempt.Input.Knows(slot.Name));
        if (slot is null)
        {
            return;
        }

        attempt.Set(slot, new ValueFactory(session.Context).UniqueText("other"));
        attempt.Headers[operation.IdempotencyHeader!] = key;
        var mismatch = await session.Planner.SendAsync(attempt);
        Expect.Status(mismatch, 422, $"{operation.Path} with the same key and another body");
        var errors = new ErrorReader(session.Model.Api.Errors);
        Expect.That(
            operation.IdempotencyMismatchCode is null || !errors.HasCode || errors.Code(mismatch.Json) == operation.IdempotencyMismatchCode,
            $"The code {operation.IdempotencyMismatchCode} is expected: {Planner.Short(mismatch.Text)}"
        );
    }
}
