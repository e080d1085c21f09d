using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Postgres;

namespace AgenticAi.Tests.Hosting;

/// <summary>A real PostgreSQL for the tests of a class or a collection; gone with them.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"agentic-services-{Path.GetRandomFileName()}")
    );
    private PrivateCluster? _cluster;

    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer();
        var folder = Path.Combine(server._folder.FullName, "cluster");
        server._cluster = await PrivateCluster.StartAsync(folder, Durability.Throwaway, new CommandRunner(TimeProvider.System));
        return server;
    }

    /// <returns>The connection string of a new database.</returns>
    public async Task<string> CreateAsync(string database)
    {
        await new NpgsqlDatabases(_cluster!).CreateAsync(database);
        return _cluster!.ConnectionString(database);
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
