using MassTransit;

namespace AgenticAi.Rag.Learning;

/// <summary>One run at a time: all runs count on the same few rows.</summary>
internal sealed class RunLearnedDefinition : ConsumerDefinition<RunLearnedConsumer>
{
    public RunLearnedDefinition() => ConcurrentMessageLimit = 1;
}
