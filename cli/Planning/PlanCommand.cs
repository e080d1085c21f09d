using System.CommandLine;
using AgenticAi.Cli.Input;

namespace AgenticAi.Cli.Planning;

/// <summary><c>agentic plan SPEC... [--json] [--graph FILE.svg] [--rehearse]</c>.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var specs = SpecificationOptions.Specs();
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var graph = new Option<FileInfo?>("--graph")
        {
            Description = "Draw the tasks to this SVG file, the entities beside it to FILE-entities.svg.",
        };
        var rehearse = new Option<bool>("--rehearse")
        {
            Description = "Run all checks against the model in memory and show which requirements a build would prove.",
        };
        var strict = SpecificationOptions.Strict();
        var command = new Command(
            "plan",
            "Shows what would be built: the model, the assumptions, what was not understood, the tasks and their levels."
        )
        {
            specs,
            json,
            graph,
            rehearse,
            strict,
        };
        command.SetAction(
            (result, cancellation) =>
                new PlanReport(Console.Out, Console.Error).RunAsync(
                    new Pipeline.Phases.BuildRequest(result.GetValue(specs)!, "") { Strict = result.GetValue(strict) },
                    result.GetValue(json),
                    result.GetValue(graph)?.FullName,
                    result.GetValue(rehearse),
                    cancellation
                )
        );
        return command;
    }
}
