using AgenticAi.Contracts.Tasks;
using MassTransit;

namespace AgenticAi.Execution.Tasks;

internal sealed class TaskFinishedConsumer(TaskResults results) : IConsumer<Batch<TaskFinished>>
{
    public const string Queue = "execution-task-finished";

    public Task Consume(ConsumeContext<Batch<TaskFinished>> context) =>
        results.RecordAsync([.. context.Message.Select(each => each.Message)], context.CancellationToken);
}
