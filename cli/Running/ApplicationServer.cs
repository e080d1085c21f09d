using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Applications;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Postgres;

namespace AgenticAi.Cli.Running;

/// <summary>Runs a built application on the database of its users, and says <c>ready ADDRESS</c> once it answers.</summary>
internal static class ApplicationServer
{
    public static async Task<int> RunAsync(string output, ServeOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var layout = new OutputLayout(output);
        if (!File.Exists(layout.Model))
        {
            throw new FaultException(
                FaultKind.ToolFailed,
                "There is no built application",
                layout.Root,
                "Run 'agentic build SPEC --out' with this folder first."
            );
        }

        var deployer = new Deployer(new CommandRunner(time), cluster => new NpgsqlDatabases(cluster), time);
        await using var session = await deployer.OpenAsync(output, cancellation);
        return await ServeAsync(session, options, cancellation);
    }

    /// <summary>Returns 0 when it was asked to stop.</summary>
    /// <exception cref="FaultException">The application has no role that a user asks for, does not start, or ends by itself.</exception>
    public static async Task<int> ServeAsync(ApplicationSession session, ServeOptions options, CancellationToken cancellation)
    {
        var layout = new OutputLayout(session.Workspace);
        RequestedUsers.Require(options.Users, layout);
        var log = layout.Log("run");
        var start = new SessionStart(ApplicationSession.UserDatabase, log)
        {
            Port = options.Port,
            Users = options.Users,
            Fresh = options.Fresh,
        };
        var outcome = await session.StartAsync(start, cancellation);
        if (outcome.Application is not { } application)
        {
            throw Ended(outcome.Problem, outcome.Tail, log);
        }

        await Console.Out.WriteLineAsync($"ready {application.Address.GetLeftPart(UriPartial.Authority)}");
        try
        {
            await application.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }

        throw Ended("The application ended by itself", application.Tail, log);
    }

    private static FaultException Ended(string problem, IReadOnlyList<string> tail, string log) =>
        new(
            FaultKind.ToolFailed,
            problem,
            log,
            $"Its last words: {StartLog.Read(tail)?.Message ?? string.Join(Environment.NewLine, tail.TakeLast(10))}"
        );
}
