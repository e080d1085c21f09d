using AgenticAi.Pipeline.Deployment.Processes;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox;

/// <summary>What works everywhere: an own folder, an environment without secrets, and the limits. It does not keep the network away.</summary>
internal sealed class ProcessSandbox(IOptions<SandboxOptions> options) : ISandbox
{
    public string Name => "process";

    public string? Account => null;

    public Task<bool> WorksAsync(CommandRunner runner, CancellationToken cancellation) => Task.FromResult(true);

    public ToolCommand Wrap(ToolCommand inner, string folder, bool grouped)
    {
        IReadOnlyList<string> words =
        [
            .. ProgramLimits.Words(options.Value, grouped, counted: false),
            Executable.Require(inner.Program),
            .. inner.Arguments,
        ];
        return inner with { Program = words[0], Arguments = [.. words.Skip(1)] };
    }
}
