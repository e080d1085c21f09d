using Microsoft.Extensions.Logging;
using Npgsql;
using Polly;
using Polly.Retry;

namespace AgenticAi.ServiceDefaults.Postgres;

/// <summary>Brings the database up to date before any other part of the service starts. Replicas that start together wait for one of them.</summary>
internal sealed partial class Migrator(NpgsqlDataSource source, IEnumerable<MigrationFiles> files, ILogger<Migrator> logger) : Lifecycle
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

    public override Task StartingAsync(CancellationToken cancellationToken) =>
        Patience.ExecuteAsync(async stop => await ApplyAsync(stop), cancellationToken).AsTask();

    private async Task ApplyAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.Command("SELECT pg_advisory_xact_lock($1)", Lock).ExecuteAsync(cancellation);
        await connection
            .Command("CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())")
            .ExecuteAsync(cancellation);
        foreach (var (name, sql) in files.SelectMany(set => set.All()))
        {
            var known = connection.Command("INSERT INTO schema_migration (name) VALUES ($1) ON CONFLICT DO NOTHING", name);
            if (await known.ExecuteAsync(cancellation) == 1)
            {
                await connection.Command(sql).ExecuteAsync(cancellation);
                LogApplied(name);
            }
        }

        await transaction.CommitAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied the migration {Name}.")]
    private partial void LogApplied(string name);
}
