using AgenticAi.Pipeline.Deployment.Postgres;

namespace AgenticAi.AppHost.Native.Programs.Postgres;

internal sealed class ClusterRun(PrivateCluster cluster) : IRun
{
    public int ProcessId => cluster.ProcessId;

    public Task<string> Ended { get; } = EndedAsync(cluster);

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private static async Task<string> EndedAsync(PrivateCluster cluster)
    {
        await cluster.WaitForExitAsync();
        return "the server ended";
    }
}
