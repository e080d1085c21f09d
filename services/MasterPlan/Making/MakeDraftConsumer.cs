using AgenticAi.Contracts.Plans;
using MassTransit;

namespace AgenticAi.MasterPlan.Making;

/// <summary>Somebody handed in a specification.</summary>
internal sealed class MakeDraftConsumer(PlanMaker maker, MadeSignals signals) : IConsumer<MakeDraft>
{
    public async Task Consume(ConsumeContext<MakeDraft> context)
    {
        await maker.MakeAsync(context.Message.PlanId, context.Message.Number, context.CancellationToken);
        signals.Made(context.Message.PlanId, context.Message.Number);
    }
}
