using System.Text.Json;
using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Learning;
using Npgsql;

namespace AgenticAi.Pipeline.Postgres;

/// <summary>Two tables in a database of their own.</summary>
public sealed class PostgresLearningStore(NpgsqlDataSource source) : ILearningStore
{
    private const string Database = "learning";

    /// <summary>In the application's own server; creates what is missing.</summary>
    public static async Task<ILearningStore> OpenAsync(PrivateCluster cluster, CancellationToken cancellation)
    {
        var databases = new NpgsqlDatabases(cluster);
        if (!await databases.ExistsAsync(Database, cancellation))
        {
            await databases.CreateAsync(Database, cancellation);
        }

        var source = NpgsqlDataSource.Create(cluster.ConnectionString(Database));
        await using var command = source.CreateCommand(Schema());
        await command.ExecuteNonQueryAsync(cancellation);
        return new PostgresLearningStore(source);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    public async Task RecordAsync(LearnedRun run, CancellationToken cancellation = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await AddRunAsync(run, connection, cancellation))
        {
            for (var position = 0; position < run.Tasks.Count; position++)
            {
                await AddTaskAsync(run.Id, position, run.Tasks[position], connection, cancellation);
            }
        }

        await transaction.CommitAsync(cancellation);
    }

    public async Task<SignatureRecord> FindAsync(string signature, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT count(*)::int, count(*) FILTER (WHERE succeeded)::int FROM learned_task WHERE signature = $1"
        );
        command.Parameters.Add(new() { Value = signature });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new SignatureRecord(reader.GetInt32(0), reader.GetInt32(1));
    }

    private static string Schema()
    {
        using var reader = new StreamReader(typeof(PostgresLearningStore).Assembly.GetManifestResourceStream("learning.sql")!);
        return reader.ReadToEnd();
    }

    private static async Task<bool> AddRunAsync(LearnedRun run, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO learned_run (id, finished_at, target, model_hash, proven, requirements, repairs, phases)
            VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb) ON CONFLICT DO NOTHING
            """,
            connection
        );
        Add(command, run.Id, run.FinishedAt.ToUniversalTime(), run.Target, run.ModelHash, run.Proven, run.Requirements);
        Add(
            command,
            JsonSerializer.Serialize(run.Repairs),
            JsonSerializer.Serialize(run.Phases.ToDictionary(phase => phase.Key, phase => phase.Value.TotalMilliseconds))
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static async Task AddTaskAsync(string run, int position, LearnedTask task, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("INSERT INTO learned_task VALUES ($1, $2, $3, $4, $5)", connection);
        Add(command, run, position, task.Signature, task.Patterns.ToArray(), task.Succeeded);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
    }
}
