using MassTransit;
using Microsoft.Extensions.Options;

namespace AgenticAi.MasterPlan.Making;

/// <summary>Some are taken before their turn.</summary>
internal sealed class MakeDraftDefinition : ConsumerDefinition<MakeDraftConsumer>
{
    public MakeDraftDefinition(IOptions<MakingOptions> options) => ConcurrentMessageLimit = options.Value.Waiting;
}
