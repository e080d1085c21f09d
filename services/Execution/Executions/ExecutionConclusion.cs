using System.Text.Json;
using AgenticAi.Execution.Artifacts;
using AgenticAi.Execution.Tasks;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Postgres;
using Npgsql;

namespace AgenticAi.Execution.Executions;

/// <summary>Ends executions in which nothing can go on, with what their proof or their failed tasks say.</summary>
internal static class ExecutionConclusion
{
    public static async Task ApplyAsync(NpgsqlConnection connection, IReadOnlyList<ExecutionRow> executions, CancellationToken cancellation)
    {
        var over = await connection
            .Command(
                """
                SELECT id FROM unnest($1::uuid[]) AS e (id) WHERE NOT EXISTS (
                    SELECT FROM task WHERE execution_id = e.id AND kind <> 'serve' AND state IN ('waiting', 'ready', 'dispatched', 'running'))
                """,
                executions.Select(execution => execution.Id).ToArray()
            )
            .ListAsync(reader => reader.GetGuid(0), cancellation);
        foreach (var execution in executions.Where(execution => over.Contains(execution.Id)))
        {
            await ExecutionEnd.ApplyAsync(connection, execution, await EndingAsync(connection, execution, cancellation), cancellation);
        }
    }

    private static async Task<Ending> EndingAsync(NpgsqlConnection connection, ExecutionRow execution, CancellationToken cancellation)
    {
        var failures = await connection
            .Command(
                "SELECT title, summary FROM task WHERE execution_id = $1 AND state = $2 AND kind <> 'serve' ORDER BY position LIMIT 20",
                execution.Id,
                TaskStates.Failed
            )
            .ListAsync(reader => $"{reader.GetString(0)}: {reader.GetString(1)}", cancellation);
        if (failures.Count > 0)
        {
            return new Ending(ExecutionStates.Failed, ExecutionStates.ExitFailed, failures);
        }

        var proof = await connection
            .Command("SELECT output FROM task WHERE execution_id = $1 AND kind = $2", execution.Id, TaskKinds.Prove)
            .ValueAsync<string>(cancellation);
        return proof is null
            ? new Ending(ExecutionStates.Succeeded, ExecutionStates.ExitProven, [])
            : await ProvenAsync(connection, execution, proof, cancellation);
    }

    private static async Task<Ending> ProvenAsync(NpgsqlConnection connection, ExecutionRow execution, string output, CancellationToken cancellation)
    {
        if (await ProofReader.ReadAsync(connection, output, cancellation) is not { } proof)
        {
            return new Ending(ExecutionStates.Failed, ExecutionStates.ExitFailed, ["The result of the proof can't be read, or is not whole."]);
        }

        await ArtifactTable.ReplaceAsync(connection, execution.Id, proof.Files, cancellation);
        await connection
            .Command(
                "UPDATE execution SET report = nullif($2, ''), report_html = nullif($3, ''), phases = $4::json WHERE id = $1",
                execution.Id,
                proof.Report,
                proof.ReportHtml,
                JsonSerializer.Serialize(
                    execution.Phases.Concat(proof.Phases).DistinctBy(phase => phase.Number).OrderBy(phase => phase.Number),
                    ApiJson.Options
                )
            )
            .ExecuteAsync(cancellation);
        return new Ending(ExecutionStates.After(proof.Exit), proof.Exit, []) { Proven = proof.Proven, Total = proof.Total };
    }
}
