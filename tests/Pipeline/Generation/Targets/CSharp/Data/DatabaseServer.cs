using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;
using Npgsql;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Data;

/// <summary>A PostgreSQL for the tests of one class, with databases for each test.</summary>
public sealed class DatabaseServer : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private PrivateCluster? _cluster;
    private int _databases;

    public async Task InitializeAsync() =>
        _cluster = await PrivateCluster.StartAsync(_folder["cluster"], Durability.Throwaway, new CommandRunner(TimeProvider.System));

    public async Task DisposeAsync() => await _cluster!.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    /// <summary>Creates an empty database.</summary>
    public async Task<NpgsqlDataSource> CreateAsync()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await using var server = NpgsqlDataSource.Create(_cluster!.ConnectionString("postgres") + ";Pooling=false");
        await using var command = server.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return NpgsqlDataSource.Create(_cluster.ConnectionString(name) + ";Pooling=false");
    }
}
