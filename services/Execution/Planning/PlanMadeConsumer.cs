using AgenticAi.Contracts.Plans;
using MassTransit;

namespace AgenticAi.Execution.Planning;

/// <summary>The plan is there: its tasks can begin.</summary>
internal sealed class PlanMadeConsumer(PlanClient plans, PlanStart start) : IConsumer<PlanMade>
{
    public const string Queue = "execution-plan-made";

    public async Task Consume(ConsumeContext<PlanMade> context)
    {
        var made = context.Message;
        var plan = await plans.FindAsync(made.PlanId, context.CancellationToken);
        await (
            plan is null
                ? start.RefuseAsync(made.ExecutionId, ["The plan is not there any more."], fault: false, context.CancellationToken)
                : start.BeginAsync(made.ExecutionId, plan, context.CancellationToken)
        );
    }
}
