using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Deployment.Postgres;

/// <summary>
/// A running PostgreSQL of our own: on 127.0.0.1 with a password that only this folder holds. Disposing stops it; it also stops
/// when we die, and one that an earlier process left behind is stopped before the next start.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private const string Ready = "database system is ready to accept connections";
    private const string Taken = "could not bind";
    private const int Ports = 5;

    private readonly ClusterFiles _files;
    private readonly FileStream _lock;
    private readonly RunningProcess _server;
    private readonly string _password;

    private PrivateCluster(ClusterFiles files, FileStream @lock, RunningProcess server, int port)
    {
        _files = files;
        _lock = @lock;
        _server = server;
        _password = files.Password();
        Port = port;
    }

    public int Port { get; }

    public int ProcessId => _server.Id;

    public string Folder => _files.Root;

    /// <summary>For Npgsql; the user owns the cluster.</summary>
    /// <param name="durability">Whether commits of this connection wait for the disk; the cluster is never harmed.</param>
    public string ConnectionString(string database, Durability durability = Durability.Durable)
    {
        var options = durability == Durability.Durable ? "" : ";Options=-c synchronous_commit=off";
        return $"Host=127.0.0.1;Port={Port};Username={ClusterFiles.Owner};Password={_password};Database={database}{options}";
    }

    /// <exception cref="FaultException">Another process runs the cluster of this folder.</exception>
    public static void RequireFree(string folder)
    {
        if (Directory.Exists(folder))
            new ClusterFiles(folder).Lock().Dispose();
    }

    /// <summary>Creates the cluster when the folder holds none, and starts it.</summary>
    /// <exception cref="FaultException">PostgreSQL is missing or does not start, or another process uses the folder.</exception>
    public static Task<PrivateCluster> StartAsync(
        string folder,
        Durability durability,
        CommandRunner runner,
        CancellationToken cancellation = default
    ) => StartAsync(new ClusterOptions(folder) { Durability = durability }, runner, cancellation);

    /// <inheritdoc cref="StartAsync(string, Durability, CommandRunner, CancellationToken)"/>
    public static async Task<PrivateCluster> StartAsync(ClusterOptions options, CommandRunner runner, CancellationToken cancellation = default)
    {
        var files = new ClusterFiles(Path.GetFullPath(options.Folder));
        var @lock = files.Lock();
        try
        {
            var installation = await files.PrepareAsync(runner, cancellation);
            var (server, port) = await StartServerAsync(files, installation, options, cancellation);
            return new PrivateCluster(files, @lock, server, port);
        }
        catch
        {
            await @lock.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends when the server ended, by itself or because it was stopped.</summary>
    public Task WaitForExitAsync(CancellationToken cancellation = default) => _server.WaitForExitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _lock.DisposeAsync();
    }

    private static async Task<(RunningProcess Server, int Port)> StartServerAsync(
        ClusterFiles files,
        PostgresInstallation installation,
        ClusterOptions options,
        CancellationToken cancellation
    )
    {
        // A free port can be taken between our choice and the server's start, so a few are tried.
        for (var attempt = 1; ; attempt++)
        {
            var port = options.Port ?? LocalPort.Free();
            var log = new OutputLog(files.ServerLog, options.Lines);
            var ready = log.Printed(Ready);
            var server = await RunningProcess.StartAsync(ServerCommand(files, installation, options.Durability, port), log);
            try
            {
                await Task.WhenAny(ready, server.WaitForExitAsync(cancellation)).WaitAsync(cancellation);
                if (ready.IsCompleted)
                    return (server, port);
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }

            var tail = server.Tail;
            await server.DisposeAsync();
            if (options.Port is not null || attempt == Ports || !tail.Any(line => line.Contains(Taken, StringComparison.Ordinal)))
                throw files.Failed(tail, files.ServerLog);
        }
    }

    private static ToolCommand ServerCommand(ClusterFiles files, PostgresInstallation installation, Durability durability, int port) =>
        new(installation.Program("postgres"), ["-D", files.Data, .. Settings(durability, port).SelectMany(setting => new[] { "-c", setting })])
        {
            Account = ServerAccount.Current,
            Environment = ChildEnvironment.ForApplications(("LC_ALL", "C")),
            WorkingDirectory = files.Root,
            StopSignal = StopSignal.Interrupt,
            DeathSignal = StopSignal.Interrupt,
            StopLimit = TimeSpan.FromSeconds(30),
        };

    private static IEnumerable<string> Settings(Durability durability, int port)
    {
        string[] always =
        [
            "listen_addresses=127.0.0.1",
            $"port={port}",
            "unix_socket_directories=",
            "log_destination=stderr",
            "logging_collector=off",
            "lc_messages=C",
            "jit=off",
            "max_connections=200",
        ];
        return durability == Durability.Durable ? always : [.. always, "fsync=off", "synchronous_commit=off", "full_page_writes=off"];
    }
}
