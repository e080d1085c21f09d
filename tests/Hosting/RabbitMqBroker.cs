using System.Net.Sockets;
using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Tests.Hosting;

/// <summary>A RabbitMQ of our own, on ports and in a folder that nobody else uses.</summary>
public sealed class RabbitMqBroker : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly RunningProcess _server;
    private readonly RunningProcess _portMapper;

    private RabbitMqBroker(RunningProcess server, RunningProcess portMapper, int port)
    {
        _server = server;
        _portMapper = portMapper;
        Address = new Uri($"amqp://guest:guest@127.0.0.1:{port}");
    }

    public Uri Address { get; }

    public static async Task<RabbitMqBroker> StartAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var port = LocalPort.Free();
        var mapperPort = LocalPort.Free();

        // Started by us, since the one that the server starts would outlive it.
        var portMapper = await RunningProcess.StartAsync(new ToolCommand("epmd", "-address", "127.0.0.1", "-port", $"{mapperPort}"));
        await AnswersAsync(portMapper, mapperPort);
        var ports = $"-kernel inet_dist_use_interface {{127,0,0,1}}";
        var environment = ChildEnvironment.ForApplications(
            ("HOME", folder),
            ("RABBITMQ_NODENAME", $"agentic{port}@localhost"),
            ("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
            ("RABBITMQ_NODE_PORT", $"{port}"),
            ("RABBITMQ_DIST_PORT", $"{LocalPort.Free()}"),
            ("RABBITMQ_MNESIA_BASE", Path.Combine(folder, "data")),
            ("RABBITMQ_LOG_BASE", Path.Combine(folder, "log")),
            ("RABBITMQ_ENABLED_PLUGINS_FILE", Path.Combine(folder, "plugins")),
            ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", $"{ports} +S 2:2"),
            ("ERL_EPMD_PORT", $"{mapperPort}"),
            ("ERL_EPMD_ADDRESS", "127.0.0.1")
        );
        var command = new ToolCommand("/usr/lib/rabbitmq/bin/rabbitmq-server")
        {
            WorkingDirectory = folder,
            Environment = environment,
            LogFile = Path.Combine(folder, "output.log"),
        };
        var server = await RunningProcess.StartAsync(command);
        await AnswersAsync(server, port);
        return new RabbitMqBroker(server, portMapper, port);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _portMapper.DisposeAsync();
    }

    private static async Task AnswersAsync(RunningProcess server, int port)
    {
        using var limit = new CancellationTokenSource(StartLimit);
        while (!server.HasExited)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100, limit.Token);
            }
        }

        throw new InvalidOperationException($"RabbitMQ ended: {string.Join('\n', server.Tail)}");
    }
}
