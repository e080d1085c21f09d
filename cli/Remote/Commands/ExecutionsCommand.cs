using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace AgenticAi.Cli.Remote.Commands;

/// <summary><c>agentic executions [--limit N] [--json] [--remote URL]</c>.</summary>
internal static class ExecutionsCommand
{
    public static Command Create()
    {
        var limit = new Option<int>("--limit") { Description = "How many of the newest are shown, at most 100.", DefaultValueFactory = _ => 20 };
        var json = RemoteOptions.Json();
        var remote = RemoteOptions.Remote();
        var command = new Command("executions", "Lists executions of a running system, the newest first.") { limit, json, remote };
        command.SetAction(
            (result, cancellation) =>
                RemoteCall.RunAsync(
                    result.GetValue(remote),
                    async system =>
                    {
                        var path = string.Create(CultureInfo.InvariantCulture, $"/api/executions?limit={result.GetValue(limit)}");
                        var page = await system.GetAsync<PageAnswer<JsonElement>>(path, cancellation);
                        Write(page.Items, result.GetValue(json));
                        return 0;
                    }
                )
        );
        return command;
    }

    private static void Write(IReadOnlyList<JsonElement> items, bool json)
    {
        foreach (var item in items)
        {
            Console.WriteLine(json ? item.ToString() : Line(item.Deserialize<ExecutionAnswer>(RemoteJson.Options)!));
        }
    }

    private static string Line(ExecutionAnswer execution)
    {
        var score = execution.Score is { } known ? $"{known.Proven}/{known.Total}" : "";
        var time = execution.CreatedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"{execution.Id}  {time}  {execution.State, -10} {score, 8}  {execution.Name}";
    }
}
