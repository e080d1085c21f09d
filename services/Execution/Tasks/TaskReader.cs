using System.Text.Json;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Reports;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Tasks;

internal sealed class TaskReader(NpgsqlDataSource source)
{
    private const string Columns = """
        id, name, title, kind, role, capability, level, position, state, attempt, faults, waits_for, nullif(worker, ''), nullif(output, ''),
        summary, started_at, ended_at
        """;

    /// <summary>In the order of the plan.</summary>
    public async Task<Page<TaskView>> ListAsync(Guid execution, string? state, PageRequest page, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var rows = await connection
            .Command(
                $"""
                SELECT {Columns} FROM task
                WHERE execution_id = $1 AND ($2::text IS NULL OR state = $2) AND ($3::bigint IS NULL OR position > $3) ORDER BY position LIMIT $4
                """,
                execution,
                state,
                page.AfterNumber,
                page.Rows
            )
            .ListAsync(Read, cancellation);
        return page.Cut(await WithAttemptsAsync(connection, rows, cancellation), task => (long)task.Position);
    }

    /// <returns>Null when the execution has no such task.</returns>
    public async Task<TaskDetails?> FindAsync(Guid execution, Guid id, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var rows = await connection
            .Command($"SELECT {Columns} FROM task WHERE execution_id = $1 AND id = $2", execution, id)
            .ListAsync(Read, cancellation);
        if (rows.Count == 0)
        {
            return null;
        }

        var task = (await WithAttemptsAsync(connection, rows, cancellation))[0];
        var needed = await connection
            .Command("SELECT depends_on FROM dependency JOIN task ON task.id = depends_on WHERE task_id = $1 ORDER BY position", id)
            .ListAsync(reader => reader.GetGuid(0), cancellation);
        var files = await FilesAsync(connection, task, cancellation);
        return new TaskDetails(task, needed, files, await EvidenceAsync(connection, task, cancellation));
    }

    private static async Task<IReadOnlyList<TaskView>> WithAttemptsAsync(
        NpgsqlConnection connection,
        List<TaskView> tasks,
        CancellationToken cancellation
    )
    {
        var attempts = await connection
            .Command(
                """
                SELECT task_id, number, worker, started_at, ended_at, outcome, nullif(output, ''), summary FROM attempt
                WHERE task_id = ANY($1) ORDER BY task_id, number
                """,
                tasks.Select(task => task.Id).ToArray()
            )
            .ListAsync(reader => (Task: reader.GetGuid(0), Attempt: ReadAttempt(reader)), cancellation);
        var byTask = attempts.ToLookup(each => each.Task, each => each.Attempt);
        return [.. tasks.Select(task => task with { Attempts = [.. byTask[task.Id]] })];
    }

    private static async Task<IReadOnlyList<OutputFile>> FilesAsync(NpgsqlConnection connection, TaskView task, CancellationToken cancellation)
    {
        if (
            task is not { Kind: TaskKinds.Generate, Output: { } output }
            || await BlobStore.ReadAsync(connection, output, cancellation) is not { } content
        )
        {
            return [];
        }

        var files = JsonSerializer.Deserialize<List<GeneratedFile>>(content, ApiJson.Options) ?? [];
        return [.. files.Select(file => new OutputFile(file.Path, file.Kind, file.Content))];
    }

    private static async Task<IReadOnlyList<ReportedRequirement>> EvidenceAsync(
        NpgsqlConnection connection,
        TaskView task,
        CancellationToken cancellation
    ) =>
        task is { Kind: TaskKinds.Prove, Output: { } output }
        && await ProofReader.ReadAsync(connection, output, cancellation) is { } proof
        && await BlobStore.ReadAsync(connection, proof.Report, cancellation) is { } report
            ? ReportedRequirements.Of(report)
            : [];

    private static TaskView Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetString(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.GetInt32(6),
            reader.GetInt32(7),
            reader.GetString(8),
            reader.GetInt32(9),
            reader.GetInt32(10),
            reader.GetInt32(11),
            reader.TextOrNull(12),
            reader.TextOrNull(13),
            reader.GetString(14),
            reader.OrNull<DateTimeOffset>(15),
            reader.OrNull<DateTimeOffset>(16),
            []
        );

    private static AttemptView ReadAttempt(NpgsqlDataReader reader) =>
        new(
            reader.GetInt32(1),
            reader.GetString(2),
            reader.OrNull<DateTimeOffset>(3),
            reader.GetFieldValue<DateTimeOffset>(4),
            reader.GetString(5),
            reader.TextOrNull(6),
            reader.GetString(7)
        );
}
