using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox;

/// <summary>The sandbox of this worker: the configured one, or the strongest that works here.</summary>
internal sealed partial class SandboxChoice(
    IEnumerable<ISandbox> sandboxes,
    IOptions<SandboxOptions> options,
    TimeProvider time,
    ILogger<SandboxChoice> logger
) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1);
    private ISandbox? _chosen;

    /// <exception cref="FaultException">The configured one is unknown, or does not work here.</exception>
    public async Task<ISandbox> GetAsync(CancellationToken cancellation)
    {
        await _once.WaitAsync(cancellation);
        try
        {
            return _chosen ??= await ChooseAsync(cancellation);
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose() => _once.Dispose();

    private async Task<ISandbox> ChooseAsync(CancellationToken cancellation)
    {
        var kind = options.Value.Kind;
        var runner = new CommandRunner(time);
        foreach (var sandbox in sandboxes.Where(sandbox => kind.Length == 0 || sandbox.Name == kind))
        {
            if (await sandbox.WorksAsync(runner, cancellation))
            {
                LogChosen(sandbox.Name, sandbox.Account ?? Environment.UserName);
                if (sandbox is ProcessSandbox)
                {
                    LogWeak();
                }

                return sandbox;
            }
        }

        throw new FaultException(
            FaultKind.ToolMissing,
            $"The sandbox '{kind}' is unknown, or does not work on this machine",
            "Sandbox__Kind",
            $"Choose one of {string.Join(", ", sandboxes.Select(sandbox => sandbox.Name))}, or leave it empty."
        );
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "This machine allows no namespaces: generated code has the network and can read what this account can. Set Sandbox__Kind to 'container' with an engine and an image, or let only people in whom you trust."
    )]
    private partial void LogWeak();

    [LoggerMessage(Level = LogLevel.Information, Message = "Generated code runs in the sandbox '{Name}' as {Account}.")]
    private partial void LogChosen(string name, string account);
}
