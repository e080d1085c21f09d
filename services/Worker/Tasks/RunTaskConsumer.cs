using AgenticAi.Contracts.Tasks;
using MassTransit;

namespace AgenticAi.Worker.Tasks;

/// <summary>
/// Waits for the end of the task, so that the queue gives this worker no more than it can do at once. The task itself does not depend on the
/// connection: when that breaks the wait is given up, because the bus connects again only after its consumers have returned.
/// </summary>
internal sealed class RunTaskConsumer(HeldTasks held, IServiceScopeFactory scopes, BrokerWatch broker) : IConsumer<RunTask>
{
    public async Task Consume(ConsumeContext<RunTask> context)
    {
        var message = context.Message;
        var run = held.BeginAsync(message.TaskId, message.ExecutionId, stop => RunAsync(message, stop));
        await Task.WhenAny(run, broker.LostAsync);
    }

    private async Task RunAsync(RunTask message, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TaskRunner>().RunAsync(message, stop);
    }
}
