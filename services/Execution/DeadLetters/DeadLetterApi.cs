using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.DeadLetters;

internal static class DeadLetterApi
{
    /// <summary>Shown of each queue at once.</summary>
    private const int Most = 100;

    public static void MapDeadLetters(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/dead-letters").RequireAuthorization(TokenExtensions.AdministratorsOnly);
        group.MapGet("", ListAsync);
        group.MapPost("/replay", ReplayAsync);
    }

    private static async Task<Ok<Page<DeadLetter>>> ListAsync(
        [AsParameters] PageRequest page,
        DeadLetterQueues queues,
        DeadLetterBroker broker,
        CancellationToken cancellation
    )
    {
        await using var connection = await broker.ConnectAsync(cancellation);
        var letters = new List<DeadLetter>();
        foreach (var queue in await queues.AllAsync(cancellation))
        {
            letters.AddRange(await DeadLetterBroker.ReadAsync(connection, queue, Most, cancellation));
        }

        return TypedResults.Ok(page.CutShort(letters));
    }

    private static async Task<Ok<Replayed>> ReplayAsync(
        ReplayRequest? request,
        DeadLetterQueues queues,
        DeadLetterBroker broker,
        CancellationToken cancellation
    )
    {
        var known = await queues.AllAsync(cancellation);
        if (request?.Queue is { } wanted && !known.Contains(wanted, StringComparer.Ordinal))
        {
            throw RefusalException.NotFound("queue");
        }

        await using var connection = await broker.ConnectAsync(cancellation);
        var replayed = 0;
        foreach (var queue in known.Where(queue => request?.Queue is null || queue == request.Queue))
        {
            replayed += await DeadLetterBroker.ReplayAsync(connection, queue, request?.MessageId, cancellation);
        }

        return TypedResults.Ok(new Replayed(replayed));
    }
}
