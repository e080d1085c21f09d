using AgenticAi.Contracts.Tasks;
using AgenticAi.Pipeline.Faults;
using MassTransit;

namespace AgenticAi.Worker.Tasks;

/// <summary>From a message that says that a task waits to a message that says how it ended.</summary>
internal sealed partial class TaskRunner(
    ExecutionClient executions,
    IEnumerable<ITaskKind> kinds,
    HeldTasks held,
    WorkerIdentity identity,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<TaskRunner> logger
)
{
    public async Task RunAsync(RunTask message, IPublishEndpoint bus, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (!held.TryHold(message.TaskId, message.ExecutionId, stop))
        {
            return;
        }

        try
        {
            if (await ClaimAsync(message, cancellation) is { } task)
            {
                await bus.Publish(await RunAsync(task, bus, stop), CancellationToken.None);
            }
        }
        finally
        {
            held.Release(message.TaskId);
        }
    }

    /// <summary>A claim that gets no answer is given up: the task's lease ends, and somebody is told again.</summary>
    private async Task<ClaimedTask?> ClaimAsync(RunTask message, CancellationToken cancellation)
    {
        try
        {
            return await executions.ClaimAsync(message.TaskId, new TaskClaim(identity.Name, message.Attempt), cancellation);
        }
        catch (HttpRequestException exception)
        {
            LogUnclaimed(message.TaskId, exception.Message);
            return null;
        }
    }

    private async Task<TaskFinished> RunAsync(ClaimedTask task, IPublishEndpoint bus, CancellationTokenSource stop)
    {
        var started = time.GetTimestamp();
        var result = await ResultAsync(task, bus, stop);
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

    private async Task<TaskResult> ResultAsync(ClaimedTask task, IPublishEndpoint bus, CancellationTokenSource stop)
    {
        var kind = kinds.FirstOrDefault(known => known.Name == task.Kind);
        if (kind is null)
        {
            return new TaskResult(TaskOutcome.Faulted, "", $"This worker knows no tasks of the kind '{task.Kind}'.");
        }

        using var handBack = kind.TakesLong
            ? CancellationTokenSource.CreateLinkedTokenSource(stop.Token, lifetime.ApplicationStopping)
            : CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        try
        {
            return await kind.RunAsync(task, new TaskReport(bus, task, handBack.Token), handBack.Token);
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
