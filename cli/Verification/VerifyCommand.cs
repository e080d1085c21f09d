using System.CommandLine;

namespace AgenticAi.Cli.Verification;

/// <summary><c>agentic verify OUT [--json]</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var output = new Argument<string>("out") { Description = "Folder of a built application." };
        var json = new Option<bool>("--json") { Description = "Report progress as one JSON object a line." };
        var command = new Command("verify", "Proves every requirement of a built application again, from the application alone.") { output, json };
        command.SetAction(
            (result, cancellation) => new VerificationRun(result.GetValue(output)!, result.GetValue(json), TimeProvider.System).RunAsync(cancellation)
        );
        return command;
    }
}
