using System.CommandLine;
using AgenticAi.Cli.Input;

namespace AgenticAi.Cli.Running;

/// <summary><c>agentic run OUT [--port N] [--user ROLE:EMAIL:PASSWORD]... [--fresh]</c>.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var output = new Argument<string>("out") { Description = "Folder of a built application." };
        var port = SpecificationOptions.Port("Port to listen on; a free one when left out.");
        var user = SpecificationOptions.Users();
        var fresh = new Option<bool>("--fresh") { Description = "Start with an empty database." };
        var command = new Command("run", "Starts a built application and its database, until Ctrl-C.") { output, port, user, fresh };
        command.SetAction(
            (result, cancellation) =>
                ApplicationServer.RunAsync(
                    result.GetValue(output)!,
                    new ServeOptions(result.GetValue(port), result.GetValue(user) ?? [], result.GetValue(fresh)),
                    TimeProvider.System,
                    cancellation
                )
        );
        return command;
    }
}
