using System.Text.Json;

namespace AgenticAi.AppHost.Native.Terminal;

/// <summary>Services log JSON for machines; people get the time, the level when it is not the usual one, and the message.</summary>
internal static class ServiceLogLine
{
    public static string Readable(string line)
    {
        if (!line.StartsWith('{'))
        {
            return line;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            var log = document.RootElement;
            return log.TryGetProperty("Message", out var message) && log.TryGetProperty("LogLevel", out var level)
                ? $"{Level(level.GetString())}{message.GetString()}{Exception(log)}"
                : line;
        }
        catch (JsonException)
        {
            return line;
        }
    }

    private static string Level(string? level) => level is "Information" or null ? "" : $"{level.ToUpperInvariant()}: ";

    private static string Exception(JsonElement log) =>
        log.TryGetProperty("Exception", out var exception) && exception.GetString() is { Length: > 0 } text ? $" {text}" : "";
}
