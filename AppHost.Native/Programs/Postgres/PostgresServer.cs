using AgenticAi.AppHost.Native.Data;
using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Postgres;
using Aspire.Hosting.ApplicationModel;
using Npgsql;

namespace AgenticAi.AppHost.Native.Programs.Postgres;

/// <summary>A private cluster with the databases that the application names.</summary>
internal sealed class PostgresServer(
    PostgresServerResource resource,
    DataFolder data,
    ClusterClaim claim,
    Secrets secrets,
    int port,
    TimeProvider time
) : IProgram
{
    private readonly CommandRunner _runner = new(time);
    private string? _connection;

    public string Kind => "PostgreSQL";

    public IReadOnlyList<Uri> Addresses { get; } = [new($"tcp://127.0.0.1:{port}")];

    public IReadOnlyList<Variable> Environment => [];

    public async Task<IRun> StartAsync(Action<string> lines, CancellationToken cancellation)
    {
        var folder = await ClusterFolder.ForAsync(data.Root, _runner, cancellation);
        claim.Take(folder);
        var cluster = await PrivateCluster.StartAsync(new ClusterOptions(folder) { Port = port, Lines = lines }, _runner, cancellation);
        try
        {
            await CreateDatabasesAsync(new NpgsqlDatabases(cluster), cancellation);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }

        _connection = cluster.ConnectionString("postgres") + ";Pooling=false";
        secrets.Add(new NpgsqlConnectionStringBuilder(_connection).Password!);
        resource.Connect(cluster.ConnectionString("postgres"));
        foreach (var database in resource.Databases)
        {
            database.Connect(cluster.ConnectionString(database.DatabaseName));
        }

        return new ClusterRun(cluster);
    }

    public async Task<string?> CheckAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync(cancellation);
        return null;
    }

    private async Task CreateDatabasesAsync(NpgsqlDatabases databases, CancellationToken cancellation)
    {
        foreach (var database in resource.Databases)
        {
            if (!await databases.ExistsAsync(database.DatabaseName, cancellation))
            {
                await databases.CreateAsync(database.DatabaseName, cancellation);
            }
        }
    }
}
