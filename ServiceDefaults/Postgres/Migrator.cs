using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Polly;
using Polly.Retry;

namespace AgenticAi.ServiceDefaults.Postgres;

/// <summary>Brings the database up to date before any other part of the service starts. Replicas that start together wait for one of them.</summary>
internal sealed partial class Migrator(NpgsqlDataSource source, IEnumerable<MigrationFiles> files, ILogger<Migrator> logger) : IHostedLifecycleService
{
    /// <summary>Any number that nobody else locks in this database.</summary>
    private const long Lock = 7_240_011;

    /// <summary>The server may still be starting, or be restarted just now.</summary>
    private static readonly ResiliencePipeline Patience = new ResiliencePipelineBuilder()
        .AddRetry(
            new RetryStrategyOptions
            {
                MaxRetryAttempts = 20,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(5),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(exception =>
                    exception.IsTransient || exception is not PostgresException
                ),
            }
        )
        .Build();

    public Task StartingAsync(CancellationToken cancellationToken) =>
        Patience.ExecuteAsync(async stop => await ApplyAsync(stop), cancellationToken).AsTask();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ApplyAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({Lock})", cancellation);
        await ExecuteAsync(
            connection,
            "CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())",
            cancellation
        );
        foreach (var (name, sql) in files.SelectMany(set => set.All()))
        {
            if (await IsNewAsync(connection, name, cancellation))
            {
                await ExecuteAsync(connection, sql, cancellation);
                LogApplied(name);
            }
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task<bool> IsNewAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("INSERT INTO schema_migration (name) VALUES ($1) ON CONFLICT DO NOTHING", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
#pragma warning disable CA2100 // The text comes from files that are compiled into the service.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied the migration {Name}.")]
    private partial void LogApplied(string name);
}
