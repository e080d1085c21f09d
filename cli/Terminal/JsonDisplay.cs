using System.Text.Json;
using System.Text.Json.Serialization;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Cli.Terminal;

/// <summary>Each event as one JSON object on a line of its own.</summary>
internal sealed class JsonDisplay(TextWriter output) : IProgressDisplay
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new SecondsConverter() },
    };

    private readonly Lock _gate = new();

    public void Report(PipelineEvent value)
    {
        var line = JsonSerializer.Serialize(value, Json);
        lock (_gate)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
