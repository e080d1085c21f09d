using AgenticAi.Contracts.Plans;
using MassTransit;

namespace AgenticAi.Execution.Planning;

internal sealed class PlanRefusedConsumer(PlanStart start) : IConsumer<PlanRefused>
{
    public const string Queue = "execution-plan-refused";

    public Task Consume(ConsumeContext<PlanRefused> context) =>
        start.RefuseAsync(context.Message.ExecutionId, context.Message.Problems, context.Message.Fault, context.CancellationToken);
}
