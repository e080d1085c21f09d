using AgenticAi.Pipeline.Faults;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AgenticAi.Sandbox;

/// <summary>Chooses at the start, so that whoever runs us learns then how safe it is, and not after the first proof.</summary>
internal sealed partial class SandboxStart(SandboxChoice choice, ILogger<SandboxStart> logger) : BackgroundService
{
    /// <summary>What to do about a sandbox that keeps little away.</summary>
    public const string Remedy =
        "Allow user namespaces (deploy/README.md says how for containers), or set Sandbox__Kind to 'container' with an engine and an image, or let only people in whom you trust.";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var sandbox = await choice.GetAsync(stoppingToken);
            LogChosen(sandbox.Name, sandbox.Account ?? Environment.UserName);
            if (!sandbox.Isolates)
            {
                LogWeak(choice.Passed, Remedy);
            }
        }
        catch (FaultException fault)
        {
            LogNone(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Generated code runs in the sandbox '{Name}' as {Account}.")]
    private partial void LogChosen(string name, string account);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "GENERATED CODE IS NOT ISOLATED: it has the network, and can read what everybody can. No stronger sandbox works here ({Reasons}). {Remedy}"
    )]
    private partial void LogWeak(string reasons, string remedy);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Generated code can't be run: {Problem}")]
    private partial void LogNone(string problem);
}
