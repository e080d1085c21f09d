using System.CommandLine;
using System.Text.Json;

namespace AgenticAi.Cli.Remote.Commands;

/// <summary><c>agentic plans [--limit N] [--json] [--remote URL]</c>.</summary>
internal static class PlansCommand
{
    public static Command Create() => RemoteList.Create("plans", "/api/masterplans", Line);

    private static string Line(JsonElement plan) =>
        string.Join(
            "  ",
            new[] { "id", "state", "version", "title", "name" }.Where(name => plan.TryGetProperty(name, out _)).Select(plan.GetProperty)
        );
}
