using AgenticAi.Pipeline.Deployment.Postgres;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>PostgreSQL and RabbitMQ, shared by all tests of this project.</summary>
public sealed class Servers : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agentic-execution-").FullName;
    private PrivateCluster? _cluster;
    private RabbitMqBroker? _broker;

    public Uri Broker => _broker!.Address;

    public string Folder => _folder;

    public string Database(string name) => _cluster!.ConnectionString(name);

    public async Task InitializeAsync()
    {
        var runner = new CommandRunner(TimeProvider.System);
        var folder = await ClusterFolder.ForAsync(_folder, runner);
        var cluster = PrivateCluster.StartAsync(folder, Durability.Throwaway, runner);
        var broker = RabbitMqBroker.StartAsync(Path.Combine(_folder, "rabbitmq"));
        _cluster = await cluster;
        _broker = await broker;
    }

    public async Task DisposeAsync()
    {
        await _broker!.DisposeAsync();
        await _cluster!.DisposeAsync();
        if (Directory.Exists(_cluster.Folder))
        {
            Directory.Delete(_cluster.Folder, recursive: true);
        }

        Directory.Delete(_folder, recursive: true);
    }
}
