using AgenticAi.Contracts.Tasks;
using MassTransit;

namespace AgenticAi.Worker.Tasks;

internal sealed class RunTaskConsumer(TaskRunner runner) : IConsumer<RunTask>
{
    public Task Consume(ConsumeContext<RunTask> context) => runner.RunAsync(context.Message, context, context.CancellationToken);
}
