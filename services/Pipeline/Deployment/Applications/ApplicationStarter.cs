using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Deployment.Applications;

/// <summary>Starts built applications and waits until they can work.</summary>
public sealed class ApplicationStarter(TimeProvider time)
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(25);

    /// <summary>An application that does not start is a result, not an exception.</summary>
    public async Task<StartOutcome> StartAsync(ApplicationStart start, CancellationToken cancellation = default)
    {
        var started = time.GetTimestamp();
        var process = await RunningProcess.StartAsync(start.Command);
        try
        {
            using var limit = new CancellationTokenSource(start.ReadyLimit, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            var ready = await BecomesReadyAsync(start, process, both.Token);
            cancellation.ThrowIfCancellationRequested();
            if (ready)
                return new StartOutcome(new RunningApplication(process, start.Address), "", process.Tail, null, time.GetElapsedTime(started));
            return await FailedAsync(start, process, time.GetElapsedTime(started));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    private async Task<bool> BecomesReadyAsync(ApplicationStart start, RunningProcess process, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = start.Address };
        using var timer = new PeriodicTimer(AskEvery, time);
        try
        {
            while (!process.HasExited)
            {
                if (await AnswersAsync(client, start.ReadyPath, cancellation))
                    return true;
                await timer.WaitForNextTickAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return false;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string path, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    private static async Task<StartOutcome> FailedAsync(ApplicationStart start, RunningProcess process, TimeSpan duration)
    {
        int? exitCode = null;
        var problem = $"The application did not answer {start.ReadyPath} within {start.ReadyLimit.TotalSeconds} s";
        if (process.HasExited)
        {
            await process.WaitForExitAsync();
            exitCode = process.ExitCode;
            problem = $"The application ended with exit code {exitCode} before it was ready";
        }

        await process.DisposeAsync();
        return new StartOutcome(null, problem, process.Tail, exitCode, duration);
    }
}
