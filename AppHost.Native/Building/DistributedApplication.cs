using System.Runtime.InteropServices;
using AgenticAi.AppHost.Native.Manifest;
using AgenticAi.AppHost.Native.Running;
using AgenticAi.AppHost.Native.Terminal;
using AgenticAi.Pipeline.Faults;

namespace Aspire.Hosting;

/// <summary>A distributed application whose resources run as processes of this machine.</summary>
public sealed class DistributedApplication
{
    private const int FaultCode = 3;

    private readonly DistributedApplicationBuilder _builder;
    private readonly HostConsole _console = HostConsole.Create();

    internal DistributedApplication(DistributedApplicationBuilder builder) => _builder = builder;

    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => new DistributedApplicationBuilder(args);

    /// <summary>Until Ctrl-C or SIGTERM.</summary>
    public void Run() => RunAsync().GetAwaiter().GetResult();

    /// <summary>
    /// Until Ctrl-C, SIGTERM or cancellation; nothing runs afterwards. With <c>--publisher manifest --output-path FILE</c> it writes what there is
    /// instead of running it.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (_builder.Configuration["publisher"] == "manifest")
        {
            await File.WriteAllTextAsync(_builder.Configuration["output-path"]!, ManifestWriter.Write(_builder.Resources), cancellationToken);
            return;
        }

        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            await new NativeHost(_builder, _console, TimeProvider.System).RunAsync(stopped.Token);
        }
        catch (FaultException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            Environment.ExitCode = FaultCode;
        }
    }
}
