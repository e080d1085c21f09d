using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace AgenticAi.Cli.Remote.Commands;

/// <summary>A command that lists the newest of something: one line or, with <c>--json</c>, one JSON object each.</summary>
internal static class RemoteList
{
    /// <param name="noun">Name of the command.</param>
    /// <param name="path">Where the list is.</param>
    /// <param name="line">An item as people read it.</param>
    public static Command Create(string noun, string path, Func<JsonElement, string> line)
    {
        var limit = new Option<int>("--limit") { Description = "How many of the newest are shown, at most 100.", DefaultValueFactory = _ => 20 };
        var json = RemoteOptions.Json();
        var remote = RemoteOptions.Remote();
        var command = new Command(noun, $"Lists {noun} of a running system, the newest first.") { limit, json, remote };
        command.SetAction(
            (result, cancellation) =>
                RemoteCall.RunAsync(
                    result.GetValue(remote),
                    async system =>
                    {
                        var query = string.Create(CultureInfo.InvariantCulture, $"{path}?limit={result.GetValue(limit)}");
                        foreach (var item in (await system.GetAsync<PageAnswer<JsonElement>>(query, cancellation)).Items)
                        {
                            await Console.Out.WriteLineAsync(result.GetValue(json) ? item.ToString() : line(item));
                        }

                        return 0;
                    }
                )
        );
        return command;
    }
}
