using System.Text.Json;

namespace AgenticAi.Execution.Events;

/// <summary>Something that happened to an execution.</summary>
/// <param name="Seq">1, 2, 3 ... without gaps.</param>
/// <param name="TaskId">The task that it is about, if any.</param>
public sealed record EventView(long Seq, DateTimeOffset At, string Type, Guid? TaskId, JsonElement Data);
