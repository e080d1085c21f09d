using System.Security.Cryptography;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Deployment.Postgres;

/// <summary>The folder of a private cluster: data, password, log, and the lock of the process that runs it.</summary>
internal sealed class ClusterFiles(string root)
{
    public const string Owner = "agentic";

    public string Root { get; } = root;

    public string Data => Path.Combine(Root, "data");

    public string ServerLog => Path.Combine(Root, "server.log");

    private string InitLog => Path.Combine(Root, "initdb.log");

    private string PasswordFile => Path.Combine(Root, "password");

    private string NewData => Path.Combine(Root, "data.new");

    public string Password() => File.ReadAllText(PasswordFile);

    /// <summary>Held by one process at a time; the system lets go of it when that process dies.</summary>
    public FileStream Lock()
    {
        Directory.CreateDirectory(Root);
        try
        {
            return new FileStream(Path.Combine(Root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new FaultException(
                FaultKind.InUse,
                "Another agentic process runs this database",
                Root,
                "Stop it, or wait until it ends.",
                exception
            );
        }
    }

    /// <summary>Leaves a cluster that can be started, and says with which programs.</summary>
    public async Task<PostgresInstallation> PrepareAsync(CommandRunner runner, CancellationToken cancellation)
    {
        var version = Path.Combine(Data, "PG_VERSION");
        if (!File.Exists(version))
            return await CreateAsync(runner, cancellation);

        var major = (await File.ReadAllTextAsync(version, cancellation)).Trim();
        var installation = await PostgresInstallation.FindForAsync(major, Data, runner, cancellation);
        await new Leftover(this, installation).EndAsync(runner, cancellation);
        return installation;
    }

    /// <summary>What a program of PostgreSQL printed before it failed, as one message.</summary>
    public FaultException Failed(IReadOnlyList<string> tail, string log)
    {
        var reason = tail.LastOrDefault(line =>
            line.Contains("FATAL:", StringComparison.Ordinal) || line.Contains("error:", StringComparison.Ordinal)
        );
        return new FaultException(
            FaultKind.ToolFailed,
            $"PostgreSQL did not start: {reason ?? string.Join(' ', tail.TakeLast(1))}",
            log,
            tail.Any(line => line.Contains("No space left on device", StringComparison.Ordinal))
                ? "Free disk space, then try again."
                : $"Correct what the log says, or delete {Root} to begin with an empty database."
        );
    }

    private async Task<PostgresInstallation> CreateAsync(CommandRunner runner, CancellationToken cancellation)
    {
        var installation = PostgresInstallation.Find();
        if (Directory.Exists(NewData))
            Directory.Delete(NewData, recursive: true);
        PrivateFile.Write(PasswordFile, RandomNumberGenerator.GetHexString(32, lowercase: true));
        await ServerAccount.OwnAsync(Root, runner, cancellation);
        var result = await runner.RunAsync(InitDb(installation), cancellation: cancellation);
        if (!result.Succeeded)
            throw Failed(result.Tail, InitLog);

        // By rename: a cluster is either whole or not there.
        Directory.Move(NewData, Data);
        return installation;
    }

    private ToolCommand InitDb(PostgresInstallation installation) =>
        new(
            installation.Program("initdb"),
            ["-D", NewData, "-U", Owner, "-A", "scram-sha-256", "--pwfile", PasswordFile, "-E", "UTF8", "--locale", Locale, "--no-sync"]
        )
        {
            Account = ServerAccount.Current,
            WorkingDirectory = Root,
            LogFile = InitLog,
            Environment = ChildEnvironment.ForApplications(("LC_ALL", "C")),
        };

    /// <summary>Sorts by code point everywhere; where the system has it, with upper and lower case of all letters.</summary>
    private static string Locale => OperatingSystem.IsLinux() ? "C.UTF-8" : "C";
}
