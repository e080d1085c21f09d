using System.Globalization;
using AgenticAi.Pipeline.Deployment.Processes;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox;

/// <summary>A container of a configured engine, without network, with the task's folder and our own program files.</summary>
internal sealed class ContainerSandbox(IOptions<SandboxOptions> options) : ISandbox
{
    private readonly SandboxOptions _options = options.Value;

    public string Name => "container";

    public string? Account => null;

    public async Task<bool> WorksAsync(CommandRunner runner, CancellationToken cancellation) =>
        _options.Engine.Length > 0
        && _options.Image.Length > 0
        && Executable.Find(_options.Engine) is not null
        && (await runner.RunAsync(new ToolCommand(_options.Engine, "image", "inspect", _options.Image), cancellation: cancellation)).Succeeded;

    public ToolCommand Wrap(ToolCommand inner, string folder, bool grouped) =>
        inner with
        {
            Program = _options.Engine,
            Arguments =
            [
                "run",
                "--rm",
                "--init",
                "--network=none",
                "--cap-drop=ALL",
                "--security-opt=no-new-privileges",
                string.Create(CultureInfo.InvariantCulture, $"--memory={_options.Megabytes}m"),
                string.Create(CultureInfo.InvariantCulture, $"--pids-limit={_options.Processes}"),
                $"--volume={folder}:{folder}",
                $"--volume={AppContext.BaseDirectory}:{AppContext.BaseDirectory}:ro",
                $"--volume={inner.Environment["NUGET_PACKAGES"]}:{inner.Environment["NUGET_PACKAGES"]}:ro",
                $"--workdir={inner.WorkingDirectory}",
                .. inner.Environment.Where(variable => variable.Key != "PATH").Select(variable => $"--env={variable.Key}={variable.Value}"),
                _options.Image,
                inner.Program,
                .. inner.Arguments,
            ],
        };
}
