using AgenticAi.Contracts.Plans;
using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Planning;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace AgenticAi.Execution.Scheduling;

/// <summary>Asks again for plans that did not come, each time after a longer while; an answer to the first question changes nothing then.</summary>
internal sealed class PlanReminder(IOptions<SchedulingOptions> options)
{
    /// <returns>How many messages are to be sent.</returns>
    public async Task<int> AskAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var late = await connection
            .Command(
                """
                UPDATE execution SET asked_at = now(), asks = asks + 1
                WHERE id IN (
                    SELECT id FROM execution
                    WHERE state = 'planning' AND ended_at IS NULL AND asked_at < now() - make_interval(secs => $1 * asks)
                    ORDER BY id FOR UPDATE SKIP LOCKED)
                RETURNING plan_id, id, project_id, owner_id, name, files, target, strict, previous, plan_version, asks
                """,
                options.Value.AskAgain
            )
            .ListAsync(reader => (Message: Read(reader), Version: reader.GetInt32(9), Asks: reader.GetInt32(10)), cancellation);
        foreach (var (message, version, asks) in late)
        {
            await (
                asks > options.Value.MostAsks
                    ? GiveUpAsync(connection, message.ExecutionId, cancellation)
                    : AskAsync(connection, message, version, cancellation)
            );
        }

        return late.Count;
    }

    private static Task AskAsync(NpgsqlConnection connection, MakePlan message, int version, CancellationToken cancellation) =>
        message.Files.Length > 0
            ? Outbox.AddAsync(connection, message, queue: null, cancellation)
            : Outbox.AddAsync(connection, new PlanMade(message.PlanId, message.ExecutionId, version), PlanMadeConsumer.Queue, cancellation);

    private static async Task GiveUpAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellation)
    {
        var execution = await ExecutionLock.TakeAsync(connection, id, cancellation);
        var ending = new Ending(ExecutionStates.Failed, ExecutionStates.ExitFailed, ["Its plan was asked for many times and did not come."]);
        await ExecutionEnd.ApplyAsync(connection, execution!, ending, cancellation);
    }

    private static MakePlan Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetGuid(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.GetString(6),
            reader.GetBoolean(7),
            reader.GetString(8)
        );
}
