using MassTransit;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace AgenticAi.MasterPlan.Making;

/// <summary>How plans are taken from the queue: some before their turn, and again when the execution service was away.</summary>
internal sealed class MakePlanDefinition : ConsumerDefinition<MakePlanConsumer>
{
    public MakePlanDefinition(IOptions<MakingOptions> options) => ConcurrentMessageLimit = options.Value.Waiting;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<MakePlanConsumer> consumerConfigurator,
        IRegistrationContext context
    ) =>
        endpointConfigurator.UseMessageRetry(retry =>
        {
            retry.Handle<HttpRequestException>();
            retry.Handle<TimeoutRejectedException>();
            retry.Handle<BrokenCircuitException>();
            retry.Exponential(20, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1));
        });
}
