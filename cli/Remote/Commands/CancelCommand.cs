using System.CommandLine;

namespace AgenticAi.Cli.Remote.Commands;

/// <summary><c>agentic cancel ID [--remote URL]</c>.</summary>
internal static class CancelCommand
{
    public static Command Create()
    {
        var id = new Argument<Guid>("id") { Description = "Id of an execution." };
        var remote = RemoteOptions.Remote();
        var command = new Command("cancel", "Ends an execution.") { id, remote };
        command.SetAction(
            (result, cancellation) =>
                RemoteCall.RunAsync(
                    result.GetValue(remote),
                    async system =>
                    {
                        var path = $"/api/executions/{result.GetValue(id)}/cancel";
                        var execution = await system.PostAsync<ExecutionAnswer>(path, new { }, null, cancellation);
                        await Console.Out.WriteLineAsync($"{execution.Id} is {execution.State}.");
                        return 0;
                    }
                )
        );
        return command;
    }
}
