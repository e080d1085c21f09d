using System.CommandLine;
using AgenticAi.Cli.Input;
using AgenticAi.Cli.Remote;
using AgenticAi.Pipeline.Phases;

namespace AgenticAi.Cli.Building;

/// <summary><c>agentic build SPEC... --out OUT [--serve] [--strict] [--json] [--remote URL]</c>.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var specs = SpecificationOptions.Specs();
        var output = new Option<string?>("--out")
        {
            Description = "Folder of the application; out/NAME when left out, NAME being the first specification's.",
        };
        var strict = SpecificationOptions.Strict();
        var serve = new Option<bool>("--serve") { Description = "Run the application afterwards, until Ctrl-C." };
        var port = SpecificationOptions.Port("Port of --serve; a free one when left out.");
        var user = SpecificationOptions.Users();
        var json = new Option<bool>("--json") { Description = "Report progress as one JSON object a line." };
        var target = new Option<string>("--target") { Description = "What is generated.", DefaultValueFactory = _ => "csharp" };
        target.AcceptOnlyFromAmong([.. Pipeline.Generation.Targets.TargetCatalog.All.Select(known => known.Name)]);
        var remote = RemoteOptions.Remote();
        var command = new Command("build", "Builds, starts and proves an application.")
        {
            specs,
            output,
            strict,
            serve,
            port,
            user,
            target,
            json,
            remote,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(remote) is not null && result.GetValue(serve))
            {
                result.AddError("--serve runs the application on this machine: build it with --remote first, then use 'agentic run OUT'.");
            }
        });
        command.SetAction(
            (result, cancellation) =>
            {
                var inputs = result.GetValue(specs)!;
                var request = new BuildRequest(inputs, result.GetValue(output) ?? DefaultOutput(inputs[0]))
                {
                    Strict = result.GetValue(strict),
                    Target = result.GetValue(target)!,
                };
                if (result.GetValue(remote) is { } system)
                {
                    return RemoteCall.RunAsync(
                        system,
                        open => new RemoteBuild(open, request, result.GetValue(json), TimeProvider.System).RunAsync(cancellation)
                    );
                }

                var serving = result.GetValue(serve) ? new Running.ServeOptions(result.GetValue(port), result.GetValue(user) ?? [], false) : null;
                return new BuildRun(request, result.GetValue(json), TimeProvider.System).RunAsync(serving, cancellation);
            }
        );
        return command;
    }

    private static string DefaultOutput(string specification) =>
        Path.Combine("out", Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(specification)));
}
