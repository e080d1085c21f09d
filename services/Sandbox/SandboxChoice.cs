using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;
using Microsoft.Extensions.Options;

namespace AgenticAi.Sandbox;

/// <summary>The sandbox of this process: the configured one, or the strongest that works here.</summary>
internal sealed class SandboxChoice(IEnumerable<ISandbox> sandboxes, IOptions<SandboxOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1);
    private readonly List<string> _passed = [];
    private ISandbox? _chosen;

    /// <summary>Why stronger ones do not work here, each in a few words.</summary>
    public string Passed => string.Join("; ", _passed);

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
        _passed.Clear();
        foreach (var sandbox in sandboxes.Where(sandbox => kind.Length == 0 || sandbox.Name == kind))
        {
            if (await sandbox.WhyNotAsync(runner, cancellation) is not { } reason)
            {
                return sandbox;
            }

            _passed.Add($"{sandbox.Name}: {reason}");
        }

        throw new FaultException(
            FaultKind.ToolMissing,
            _passed.Count == 0 ? $"The sandbox '{kind}' is unknown" : $"No sandbox works here ({Passed})",
            "Sandbox__Kind",
            $"Choose one of {string.Join(", ", sandboxes.Select(sandbox => sandbox.Name))}, or leave it empty."
        );
    }
}
