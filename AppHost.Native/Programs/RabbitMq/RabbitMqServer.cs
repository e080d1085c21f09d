using System.Net.Sockets;
using AgenticAi.AppHost.Native.Data;
using Aspire.Hosting.ApplicationModel;
using RabbitMQ.Client;

namespace AgenticAi.AppHost.Native.Programs.RabbitMq;

/// <summary>A broker with its own port mapper, node name and cookie: it never meets another one of this machine.</summary>
internal sealed class RabbitMqServer(RabbitMQServerResource resource, DataFolder data, string password, RabbitMqPorts ports) : IProgram
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(20);

    private readonly RabbitMqFiles _files = new(data, ports, password);

    public string Kind => "RabbitMQ";

    public IReadOnlyList<Uri> Addresses { get; } = [new($"tcp://127.0.0.1:{ports.Broker}")];

    public IReadOnlyList<Variable> Environment => [];

    public async Task<IRun> StartAsync(Action<string> lines, CancellationToken cancellation)
    {
        _files.Write();
        resource.Connect(_files.ConnectionString);

        // The broker would start one itself, as a daemon that outlives everybody, so ours has to answer first.
        var mapper = await ProcessRun.StartAsync(_files.PortMapper(lines));
        try
        {
            await AnswersAsync(mapper, cancellation);
            return new RabbitMqRun(await ProcessRun.StartAsync(_files.Broker(lines)), mapper);
        }
        catch
        {
            await mapper.DisposeAsync();
            throw;
        }
    }

    public async Task<string?> CheckAsync(CancellationToken cancellation)
    {
        var factory = new ConnectionFactory { Uri = new Uri(_files.ConnectionString), AutomaticRecoveryEnabled = false };
        await using var connection = await factory.CreateConnectionAsync(cancellation);
        return connection.IsOpen ? null : "the connection was closed";
    }

    private async Task AnswersAsync(IRun mapper, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(AskEvery);
        while (!await ListensAsync(cancellation))
        {
            if (mapper.Ended.IsCompleted)
            {
                throw new InvalidOperationException($"The port mapper of RabbitMQ ended: {await mapper.Ended}.");
            }

            await timer.WaitForNextTickAsync(cancellation);
        }
    }

    private async Task<bool> ListensAsync(CancellationToken cancellation)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", ports.PortMapper, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
