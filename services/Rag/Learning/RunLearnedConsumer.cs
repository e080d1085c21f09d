using System.Text.Json;
using AgenticAi.Contracts.Learning;
using AgenticAi.Pipeline.Learning;
using AgenticAi.ServiceDefaults;
using MassTransit;

namespace AgenticAi.Rag.Learning;

/// <summary>Keeps what runs taught; a run that comes again is not counted again.</summary>
internal sealed partial class RunLearnedConsumer(ILearningStore store, ILogger<RunLearnedConsumer> logger) : IConsumer<RunLearned>
{
    public async Task Consume(ConsumeContext<RunLearned> context)
    {
        var run =
            JsonSerializer.Deserialize<LearnedRun>(context.Message.Run, ApiJson.Options) ?? throw new JsonException("The learned run is empty.");
        await store.RecordAsync(run with { Id = context.Message.ExecutionId.ToString() }, context.CancellationToken);
        LogLearned(context.Message.ExecutionId, run.Tasks.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Learned from execution {Execution}: {Tasks} tasks.")]
    private partial void LogLearned(Guid execution, int tasks);
}
