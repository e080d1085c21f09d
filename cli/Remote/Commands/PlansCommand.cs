using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace AgenticAi.Cli.Remote.Commands;

/// <summary><c>agentic plans [--limit N] [--json] [--remote URL]</c>.</summary>
internal static class PlansCommand
{
    public static Command Create()
    {
        var limit = new Option<int>("--limit") { Description = "How many of the newest are shown, at most 100.", DefaultValueFactory = _ => 20 };
        var json = RemoteOptions.Json();
        var remote = RemoteOptions.Remote();
        var command = new Command("plans", "Lists plans of a running system, the newest first.") { limit, json, remote };
        command.SetAction(
            (result, cancellation) =>
                RemoteCall.RunAsync(
                    result.GetValue(remote),
                    async system =>
                    {
                        var path = string.Create(CultureInfo.InvariantCulture, $"/api/masterplans?limit={result.GetValue(limit)}");
                        var page = await system.GetAsync<PageAnswer<JsonElement>>(path, cancellation);
                        foreach (var item in page.Items)
                        {
                            Console.WriteLine(result.GetValue(json) ? item.ToString() : Line(item));
                        }

                        return 0;
                    }
                )
        );
        return command;
    }

    private static string Line(JsonElement plan) =>
        string.Join(
            "  ",
            new[] { "id", "state", "version", "title", "name" }.Where(name => plan.TryGetProperty(name, out _)).Select(plan.GetProperty)
        );
}
