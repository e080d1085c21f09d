namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>Runs programs to their end and keeps the evidence.</summary>
public sealed class CommandRunner(TimeProvider time)
{
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(10);

    /// <summary>A program that fails or takes too long is a result, not an exception.</summary>
    /// <exception cref="Faults.FaultException">The program is not on this machine.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the program and what it started are gone.</exception>
    public async Task<CommandResult> RunAsync(ToolCommand command, TimeSpan? limit = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var started = time.GetTimestamp();
        await using var process = await RunningProcess.StartAsync(command);
        var timedOut = false;
        try
        {
            await process.WaitForExitAsync(cancellation).WaitAsync(limit ?? DefaultLimit, time, cancellation);
        }
        catch (TimeoutException)
        {
            timedOut = true;
            await process.KillAsync();
        }
        catch (OperationCanceledException)
        {
            await process.KillAsync();
            throw;
        }

        return new CommandResult(command.ToString(), process.ExitCode, time.GetElapsedTime(started), command.LogFile, process.Tail, timedOut);
    }
}
