using MassTransit;
using Microsoft.Extensions.Options;

namespace AgenticAi.MasterPlan.Making;

/// <summary>As many at a time as processors can work on.</summary>
internal sealed class MakeDraftDefinition : ConsumerDefinition<MakeDraftConsumer>
{
    public MakeDraftDefinition(IOptions<MakingOptions> options) => ConcurrentMessageLimit = options.Value.AtTheSameTime;
}
