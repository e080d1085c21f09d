using System.Text.Json;
using AgenticAi.Pipeline.Progress;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Worker.Proving;

/// <summary>Events of the pipeline as lines of JSON.</summary>
internal sealed class EventLines(TextWriter output) : IProgress<PipelineEvent>
{
    private readonly Lock _gate = new();

    public void Report(PipelineEvent value)
    {
        var line = JsonSerializer.Serialize(value, ApiJson.Options);
        lock (_gate)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }
}
