using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Applications;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Postgres;
using AgenticAi.Sandbox;

namespace AgenticAi.Worker.Serving;

/// <summary>
/// <c>serve FOLDER</c>: builds an application and runs it with a database of its own, inside the sandbox, until it is ended. The sandbox has no
/// network, so the application is reached through a socket in the folder.
/// </summary>
internal static class ServeProcess
{
    public static async Task<int> RunAsync(string root, TimeProvider time)
    {
        Descendants.KeepOrphans();
        var folder = new ServeFolder(root);
        var deployer = new Deployer(new CommandRunner(time), cluster => new NpgsqlDatabases(cluster), time);
        try
        {
            var build = await deployer.BuildAsync(folder.Application, CancellationToken.None);
            if (!build.Succeeded)
            {
                return await FailAsync(string.Join('\n', build.Errors.Select(error => error.Message)));
            }

            await using var session = await deployer.OpenAsync(folder.Application, CancellationToken.None);
            var start = new SessionStart(ApplicationSession.UserDatabase, new OutputLayout(folder.Application).Log("application"));
            var outcome = await session.StartAsync(start, CancellationToken.None);
            if (outcome.Application is null)
            {
                return await FailAsync(outcome.Problem);
            }

            using var relay = new SocketRelay(folder.Socket, outcome.Application.Address.Port);
            await Console.Out.WriteLineAsync(ServeFolder.Ready);
            await relay.RunAsync(CancellationToken.None);
            return 0;
        }
        catch (FaultException fault)
        {
            return await FailAsync(fault.Message);
        }
    }

    private static async Task<int> FailAsync(string problem)
    {
        await Console.Error.WriteLineAsync(problem);
        return 1;
    }
}
