using System.CommandLine;

namespace AgenticAi.Cli.Remote.Commands;

/// <summary><c>agentic logs ID [--follow] [--remote URL]</c>.</summary>
internal static class LogsCommand
{
    public static Command Create()
    {
        var id = new Argument<Guid>("id") { Description = "Id of an execution." };
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on until the execution ends." };
        var remote = RemoteOptions.Remote();
        var command = new Command("logs", "Shows what happened in an execution.") { id, follow, remote };
        command.SetAction(
            (result, cancellation) =>
                RemoteCall.RunAsync(
                    result.GetValue(remote),
                    system =>
                        result.GetValue(follow)
                            ? FollowAsync(system, result.GetValue(id), cancellation)
                            : PrintAsync(system, result.GetValue(id), cancellation)
                )
        );
        return command;
    }

    private static async Task<int> PrintAsync(RemoteSystem system, Guid id, CancellationToken cancellation)
    {
        await Console.Out.WriteAsync(await system.GetTextAsync($"/api/executions/{id}/logs", cancellation));
        return 0;
    }

    private static async Task<int> FollowAsync(RemoteSystem system, Guid id, CancellationToken cancellation)
    {
        await foreach (var answer in system.EventsOfAsync(id, cancellation))
        {
            await Console.Out.WriteLineAsync($"{answer.At:O}  {answer.Type, -18} {answer.Data}");
        }

        return 0;
    }
}
