using System.Text.Json;

namespace AgenticAi.Cli.Remote;

/// <summary>An event of an execution.</summary>
internal sealed record EventAnswer(long Seq, DateTimeOffset At, string Type, JsonElement Data);
