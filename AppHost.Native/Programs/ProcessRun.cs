using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.AppHost.Native.Programs;

internal sealed class ProcessRun(RunningProcess process) : IRun
{
    public int ProcessId => process.Id;

    public Task<string> Ended { get; } = EndedAsync(process);

    public static async Task<IRun> StartAsync(ToolCommand command) => new ProcessRun(await RunningProcess.StartAsync(command));

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static async Task<string> EndedAsync(RunningProcess process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode > 128 ? $"killed by signal {process.ExitCode - 128}" : $"exit code {process.ExitCode}";
    }
}
