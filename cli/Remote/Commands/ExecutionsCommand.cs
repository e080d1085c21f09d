using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace AgenticAi.Cli.Remote.Commands;

/// <summary><c>agentic executions [--limit N] [--json] [--remote URL]</c>.</summary>
internal static class ExecutionsCommand
{
    public static Command Create() => RemoteList.Create("executions", "/api/executions", Line);

    private static string Line(JsonElement item)
    {
        var execution = item.Deserialize<ExecutionAnswer>(RemoteJson.Options)!;
        var score = execution.Score is { } known ? $"{known.Proven}/{known.Total}" : "";
        var time = execution.CreatedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"{execution.Id}  {time}  {execution.State, -10} {score, 8}  {execution.Name}";
    }
}
