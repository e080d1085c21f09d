using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>Operations themselves, what they answer, and that repeating a request changes nothing.</summary>
internal sealed class AnswerMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model) => model.Api.Operations.SelectMany(Of);

    private static IEnumerable<Mutation> Of(Operation operation)
    {
        Mutation Take(string kind, string? facet, string name, Action<Operation> change) =>
            new(kind, ElementId.Operation(operation.Id, facet), name, copy => change(copy.Api.FindOperation(operation.Id)!));

        if (operation.Response.Status is 200 or 201 or 204 && operation.Kind is not OperationKind.Login)
        {
            yield return Take(
                "status",
                "status",
                "another status",
                changed => changed.Response.Status = operation.Response.Status == 200 ? 201 : 200
            );
        }

        if (operation.Response.Envelope is not null)
        {
            yield return Take("envelope", "envelope", "bare", changed => changed.Response.Envelope = null);
        }

        if (operation.Response.HasEntityTag)
        {
            yield return Take("entity-tag", "header:ETag", "no tag", changed => changed.Response.HasEntityTag = false);
        }

        if (operation.Response.ExpiryHeader is { } expiry)
        {
            yield return Take("expiry-header", $"header:{expiry}", "no header", changed => changed.Response.ExpiryHeader = null);
        }

        if (operation.HonoursIfMatch)
        {
            yield return Take(
                "if-match",
                "if-match",
                "any version is changed",
                changed => (changed.HonoursIfMatch, changed.MissingIfMatchStatus) = (false, null)
            );
        }

        if (operation.IdempotencyHeader is not null)
        {
            yield return Take("idempotency", "idempotency", "each request counts", changed => changed.IdempotencyHeader = null);
        }
    }
}
