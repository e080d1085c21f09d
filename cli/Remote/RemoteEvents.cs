using System.Globalization;
using System.Text.Json;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.Cli.Remote;

/// <summary>Events of an execution as the events of a pipeline, which the displays know.</summary>
internal sealed class RemoteEvents
{
    private const int Phases = 11;
    private const int Generation = 6;

    private int _generated;

    /// <summary>Type of the last event of an execution.</summary>
    public const string Ended = "executionEnded";

    /// <summary>Null for events that displays don't show.</summary>
    public PipelineEvent? Read(string type, JsonElement data) =>
        type switch
        {
            "phaseStarted" => new PhaseStarted(Number(data), Phases, Name(data)),
            "phaseFinished" => new PhaseFinished(Number(data), Phases, Name(data), Outcome(data), Duration(data), Text(data, "summary") ?? ""),
            "taskProgressed" => new TaskProgressed(Number(data), Name(data), Count(data, "done"), Count(data, "total"), Text(data, "task") ?? ""),
            "taskFinished" when Text(data, "kind") == "generate" => new TaskProgressed(
                Generation,
                nameof(Generation),
                ++_generated,
                Math.Max(_generated, Count(data, "total")),
                Text(data, "title") ?? Text(data, "name") ?? ""
            ),
            "notice" => new Notice(Level(data), Text(data, "message") ?? ""),
            _ => null,
        };

    private static int Number(JsonElement data) => Count(data, "number");

    private static string Name(JsonElement data) => Text(data, "phase") ?? Text(data, "name") ?? "";

    private static int Count(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PhaseOutcome Outcome(JsonElement data) =>
        Enum.TryParse<PhaseOutcome>(Text(data, "outcome"), ignoreCase: true, out var outcome) ? outcome : PhaseOutcome.Succeeded;

    private static NoticeLevel Level(JsonElement data) =>
        Enum.TryParse<NoticeLevel>(Text(data, "level"), ignoreCase: true, out var level) ? level : NoticeLevel.Info;

    private static TimeSpan Duration(JsonElement data) =>
        data.TryGetProperty("seconds", out var seconds) && seconds.TryGetDouble(out var number) ? TimeSpan.FromSeconds(number)
        : TimeSpan.TryParse(Text(data, "duration"), CultureInfo.InvariantCulture, out var duration) ? duration
        : TimeSpan.Zero;
}
