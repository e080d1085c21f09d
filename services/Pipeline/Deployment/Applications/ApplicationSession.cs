using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Pipeline.Deployment.Postgres;

namespace AgenticAi.Pipeline.Deployment.Applications;

/// <summary>A built application with its private database server. Disposing stops both.</summary>
public sealed class ApplicationSession(string workspace, PrivateCluster cluster, IDatabases databases, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The database that people's data lives in.</summary>
    public const string UserDatabase = "application";

    private readonly ApplicationStarter _starter = new(time);

    public string Workspace => workspace;

    public PrivateCluster Cluster => cluster;

    /// <summary>Null until a start succeeded.</summary>
    public RunningApplication? Application { get; private set; }

    /// <summary>Starts the application on a database, which is made when it does not exist; a running one is stopped first.</summary>
    /// <param name="request">What to start.</param>
    /// <param name="cancellation">Cancels the start; nothing of it runs then.</param>
    public async Task<StartOutcome> StartAsync(SessionStart request, CancellationToken cancellation)
    {
        await StopAsync();
        if (request.Fresh)
        {
            await databases.DropAsync(request.Database, cancellation);
        }

        if (!await databases.ExistsAsync(request.Database, cancellation))
        {
            await databases.CreateAsync(request.Database, cancellation);
        }

        var port = request.Port is { } wanted ? LocalPort.Require(wanted) : LocalPort.Free();
        var settings = new ApplicationSettings(cluster.ConnectionString(request.Database, request.Durability), new Uri($"http://127.0.0.1:{port}"))
        {
            Users = request.Users,
            ClockOffsetFile = request.ClockOffsetFile,
        };
        var outcome = await _starter.StartAsync(BuiltProgram.StartOf(workspace, settings, request.LogFile), cancellation);
        Application = outcome.Application;
        return outcome;
    }

    public async Task StopAsync()
    {
        if (Application is not null)
        {
            await Application.DisposeAsync();
            Application = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await cluster.DisposeAsync();
    }
}
