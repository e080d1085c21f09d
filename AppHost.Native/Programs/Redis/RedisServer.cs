using System.Net.Sockets;
using System.Text;
using AgenticAi.AppHost.Native.Data;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Processes;
using Aspire.Hosting.ApplicationModel;

namespace AgenticAi.AppHost.Native.Programs.Redis;

internal sealed class RedisServer(RedisResource resource, DataFolder data, string password, int port) : IProgram
{
    private static readonly byte[] Welcome = Encoding.ASCII.GetBytes("+OK\r\n+PONG\r\n");

    public string Kind => "Redis";

    public IReadOnlyList<Uri> Addresses { get; } = [new($"tcp://127.0.0.1:{port}")];

    public IReadOnlyList<Variable> Environment => [];

    public Task<IRun> StartAsync(Action<string> lines, CancellationToken cancellation)
    {
        var folder = data.PrivateFolder("redis");
        var configuration = Path.Combine(folder, "redis.conf");
        PrivateFile.Write(configuration, Configuration());
        resource.Connect($"127.0.0.1:{port},password={password}");
        return ProcessRun.StartAsync(
            new ToolCommand("redis-server", configuration)
            {
                WorkingDirectory = folder,
                Environment = ChildEnvironment.ForApplications(),
                Lines = lines,
            }
        );
    }

    public async Task<string?> CheckAsync(CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"AUTH {password}\r\nPING\r\n"), cancellation);
        var answer = new byte[Welcome.Length];
        await stream.ReadExactlyAsync(answer, cancellation);
        return answer.AsSpan().SequenceEqual(Welcome) ? null : Encoding.ASCII.GetString(answer).Trim();
    }

    /// <summary>A file and not arguments, which everybody on the machine may read.</summary>
    private string Configuration() =>
        $"""
            bind 127.0.0.1
            port {port}
            requirepass {password}
            dir .
            appendonly yes
            appendfsync everysec
            save ""
            loglevel notice

            """;
}
