using System.CommandLine;
using AgenticAi.Cli.Input;

namespace AgenticAi.Cli.Up;

/// <summary><c>agentic up [--port N] [--data FOLDER] [--workers N]</c>.</summary>
internal static class UpCommand
{
    private const int MostWorkers = 64;

    public static Command Create()
    {
        var port = SpecificationOptions.Port(
            $"Port of the web page and the API; {UpOptions.UsualPort} when left out, or a free one when that is taken."
        );
        var data = new Option<string?>("--data") { Description = "Folder that keeps everything; one of your account when left out." };
        var workers = new Option<int>("--workers") { Description = "How many workers generate and prove.", DefaultValueFactory = _ => 1 };
        workers.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number is >= 1 and <= MostWorkers))
            {
                result.AddError($"--workers {token.Value}: write a number from 1 to {MostWorkers}.");
            }
        });
        var command = new Command("up", "Runs the whole system for teams on this machine, until Ctrl-C.") { port, data, workers };
        command.SetAction(
            (result, cancellation) =>
                SystemRun.RunAsync(new UpOptions(result.GetValue(port), result.GetValue(data), result.GetValue(workers)), cancellation)
        );
        return command;
    }
}
