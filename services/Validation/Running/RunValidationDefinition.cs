using AgenticAi.Validation.Validations;
using MassTransit;
using Microsoft.Extensions.Options;

namespace AgenticAi.Validation.Running;

/// <summary>As many at a time as the machine can work on.</summary>
internal sealed class RunValidationDefinition : ConsumerDefinition<RunValidationConsumer>
{
    public RunValidationDefinition(IOptions<ValidationOptions> options) => ConcurrentMessageLimit = options.Value.AtTheSameTime;
}
