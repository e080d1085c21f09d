using AgenticAi.Contracts.Executions;
using MassTransit;

namespace AgenticAi.Worker.Tasks;

internal sealed class ExecutionStoppedConsumer(HeldTasks held) : IConsumer<ExecutionStopped>
{
    public Task Consume(ConsumeContext<ExecutionStopped> context)
    {
        held.Stop(context.Message.ExecutionId);
        return Task.CompletedTask;
    }
}
