using AgenticAi.Tests.Hosting;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>PostgreSQL and RabbitMQ, shared by all tests of this project.</summary>
public sealed class Servers : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agentic-execution-").FullName;
    private PostgresServer? _postgres;
    private RabbitMqBroker? _broker;

    public Uri Broker => _broker!.Address;

    public string Folder => _folder;

    public string Database { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var postgres = PostgresServer.StartAsync();
        var broker = RabbitMqBroker.StartAsync(Path.Combine(_folder, "rabbitmq"));
        _postgres = await postgres;
        _broker = await broker;
        Database = await _postgres.CreateAsync("executiondb");
    }

    public async Task DisposeAsync()
    {
        await _broker!.DisposeAsync();
        await _postgres!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
