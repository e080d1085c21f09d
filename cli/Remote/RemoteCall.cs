using System.Net;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Phases;

namespace AgenticAi.Cli.Remote;

/// <summary>One use of a remote system: opens it with the user's key, and turns refusals into a message and an exit code.</summary>
internal static class RemoteCall
{
    /// <param name="given">Value of <c>--remote</c>.</param>
    /// <param name="use">What to do; its result is the exit code.</param>
    public static Task<int> RunAsync(string? given, Func<RemoteSystem, Task<int>> use)
    {
        var address = RemoteOptions.AddressOf(given);
        return RunAsync(address, RemoteKeys.KeyFor(address), use);
    }

    public static async Task<int> RunAsync(Uri address, string key, Func<RemoteSystem, Task<int>> use)
    {
        using var system = new RemoteSystem(address, key);
        try
        {
            return await use(system);
        }
        catch (RemoteProblemException problem) when (problem.Status == HttpStatusCode.Unauthorized)
        {
            throw new FaultException(
                FaultKind.WrongArgument,
                $"The key is not accepted: {problem.Message}",
                address.ToString(),
                $"Run 'agentic login {address}' again, or correct {RemoteKeys.KeyVariable}.",
                problem
            );
        }
        catch (RemoteProblemException problem)
        {
            await Console.Error.WriteLineAsync($"error: {problem.Message}");
            return (int)(problem.Status < HttpStatusCode.InternalServerError ? BuildExit.BadInput : BuildExit.Fault);
        }
        catch (HttpRequestException exception)
        {
            throw new FaultException(
                FaultKind.ToolFailed,
                $"The system does not answer: {exception.Message}",
                address.ToString(),
                "Check the address and that the system runs ('agentic up' starts one on this machine).",
                exception
            );
        }
    }
}
