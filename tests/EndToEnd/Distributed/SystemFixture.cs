using System.Net.Http.Headers;
using AgenticAi.Cli.Bench.Systems;
using AgenticAi.Cli.Remote;
using AgenticAi.EndToEnd.Tests.Distributed.Telemetry;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.EndToEnd.Tests.Distributed;

/// <summary>One running system for all tests of the collection, and a folder for what they bring home.</summary>
public sealed class SystemFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agentic-distributed-").FullName;

    internal RunningSystem System { get; private set; } = null!;

    /// <summary>What the system tells of itself.</summary>
    public OtlpReceiver Telemetry { get; } = new();

    public string Output(string name) => Path.Combine(_folder, name);

    public string Write(string name, string content)
    {
        File.WriteAllText(Output(name), content);
        return Output(name);
    }

    public HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = System.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", System.Key);
        return client;
    }

    /// <summary>The command line with this system as its remote one.</summary>
    internal Task<CommandResult> AgenticAsync(params string[] arguments) =>
        new CommandRunner(TimeProvider.System).RunAsync(
            new ToolCommand("dotnet", [Path.Combine(AppContext.BaseDirectory, "agentic.dll"), .. arguments])
            {
                WorkingDirectory = _folder,
                Environment = new Dictionary<string, string>(ChildEnvironment.ForTools(), StringComparer.Ordinal)
                {
                    [RemoteKeys.KeyVariable] = System.Key,
                    [RemoteOptions.Variable] = System.Address.ToString(),
                },
            }
        );

    public async Task InitializeAsync() =>
        System = await RunningSystem.StartAsync(
            workers: 2,
            CancellationToken.None,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", Telemetry.Address.ToString()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
        );

    public async Task DisposeAsync()
    {
        await System.DisposeAsync();
        await Telemetry.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
