using AgenticAi.Contracts.Tasks;
using AgenticAi.Pipeline.Faults;
using Polly;

namespace AgenticAi.Worker.Tasks;

/// <summary>From a message that says that a task waits to a message that says how it ended.</summary>
internal sealed partial class TaskRunner(
    ExecutionClient executions,
    Messenger messenger,
    IEnumerable<ITaskKind> kinds,
    WorkerIdentity identity,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<TaskRunner> logger
)
{
    private static readonly TimeSpan LastWordsLimit = TimeSpan.FromSeconds(15);

    /// <param name="message">Says which task waits.</param>
    /// <param name="stop">Its execution was cancelled.</param>
    public async Task RunAsync(RunTask message, CancellationToken stop)
    {
        if (await ClaimAsync(message, stop) is { } task)
        {
            // The result is worth being told also when we are about to stop.
            using var lastWords = new CancellationTokenSource();
            await using var ending = lifetime.ApplicationStopping.Register(() => lastWords.CancelAfter(LastWordsLimit));
            await messenger.SendAsync(await RunAsync(task, stop), lastWords.Token);
        }
    }

    /// <summary>A claim that gets no answer is given up: the task's lease ends, and somebody is told again.</summary>
    private async Task<ClaimedTask?> ClaimAsync(RunTask message, CancellationToken cancellation)
    {
        try
        {
            return await executions.ClaimAsync(message.TaskId, new TaskClaim(identity.Name, message.Attempt), cancellation);
        }
        catch (Exception exception) when (exception is HttpRequestException or ExecutionRejectedException)
        {
            LogUnclaimed(message.TaskId, exception.Message);
            return null;
        }
    }

    private async Task<TaskFinished> RunAsync(ClaimedTask task, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        var result = await ResultAsync(task, stop);
        return new TaskFinished(
            task.TaskId,
            task.ExecutionId,
            task.Attempt,
            identity.Name,
            result.Outcome,
            result.Output,
            result.Summary,
            time.GetElapsedTime(started).TotalSeconds
        );
    }

    private async Task<TaskResult> ResultAsync(ClaimedTask task, CancellationToken stop)
    {
        var kind = kinds.FirstOrDefault(known => known.Name == task.Kind);
        if (kind is null)
        {
            return new TaskResult(TaskOutcome.Faulted, "", $"This worker knows no tasks of the kind '{task.Kind}'.");
        }

        using var handBack = kind.TakesLong
            ? CancellationTokenSource.CreateLinkedTokenSource(stop, lifetime.ApplicationStopping)
            : CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            return await kind.RunAsync(task, new TaskReport(messenger, task, handBack.Token), handBack.Token);
        }
        catch (OperationCanceledException) when (handBack.IsCancellationRequested)
        {
            return stop.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested
                ? new TaskResult(TaskOutcome.Cancelled, "", "Its execution was cancelled.")
                : new TaskResult(TaskOutcome.HandedBack, "", "The worker stops.");
        }
        catch (FaultException fault)
        {
            LogFault(task.TaskId, task.Kind, fault);
            return new TaskResult(TaskOutcome.Faulted, "", fault.Message);
        }
#pragma warning disable CA1031 // Whatever it was, somebody waits for the end of this attempt.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFault(task.TaskId, task.Kind, exception);
            return new TaskResult(TaskOutcome.Faulted, "", $"The worker failed ({exception.GetType().Name}); its log says more.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Task {Task} could not be claimed: {Problem}")]
    private partial void LogUnclaimed(Guid task, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Task {Task} ({Kind}) failed on this worker.")]
    private partial void LogFault(Guid task, string kind, Exception exception);
}
