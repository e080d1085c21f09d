using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>Answers by idempotency key: the same request is done once, another one with its key is refused.</summary>
internal sealed class InterpretedReplays
{
    private const int Mismatch = 422;
    private readonly Dictionary<(string Operation, string Caller, string Key), (string? Request, string Answer)> _answers = [];

    /// <returns>The earlier answer; null when the request is new.</returns>
    public string? Find(Operation operation, Actor actor, HttpRequestMessage request, string? text)
    {
        if (operation.IdempotencyHeader is null)
        {
            return null;
        }

        var key = KeyOf(operation, request);
        Refusal.Unless(key.Length > 0 || !operation.IdempotencyRequired, 400);
        if (!_answers.TryGetValue((operation.Id, actor.Identifier, key), out var known) || key.Length == 0)
        {
            return null;
        }

        Refusal.Unless(known.Request == text, Mismatch, operation.IdempotencyMismatchCode);
        return known.Answer;
    }

    public void Keep(Operation operation, Actor actor, HttpRequestMessage request, string? text, JsonNode? answer)
    {
        if (operation.IdempotencyHeader is not null)
        {
            _answers[(operation.Id, actor.Identifier, KeyOf(operation, request))] = (text, answer?.ToJsonString() ?? "null");
        }
    }

    private static string KeyOf(Operation operation, HttpRequestMessage request) =>
        request.Headers.TryGetValues(operation.IdempotencyHeader!, out var given) ? given.First().Trim() : "";
}
