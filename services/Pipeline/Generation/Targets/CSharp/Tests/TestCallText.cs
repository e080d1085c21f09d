using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Validation.Rehearsals;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>One call as C#.</summary>
internal static class TestCallText
{
    private const int Widest = 108;

    /// <param name="isExpected">Whether the status of the rehearsal is demanded.</param>
    /// <param name="fill">Replaces values that the application makes up by what to interpolate, given how a place to fill in is written.</param>
    public static IReadOnlyList<string> Lines(RehearsedCall call, string actor, bool isExpected, Func<string, Func<string, string>, string> fill)
    {
        var path = fill(call.Url, value => $"{{{value}}}");
        var start = $"{actor}.{CSharpWords.Pascal(call.Method.ToLowerInvariant())}Async(";
        var address = (path == call.Url ? "" : "$") + $"\"{path}\"";
        var last = new List<string>();
        if (isExpected)
        {
            last.Add(call.Method == "GET" && call.Status == 200 ? "" : $"expected: {call.Status}");
        }

        last.AddRange(call.Headers.Select(header => $"headers: ({HostData.Literal(header.Key)}, {Text(header.Value, fill)})"));
        last.RemoveAll(part => part.Length == 0);
        var end = last.Count == 0 ? ")" : $", {string.Join(", ", last)})";
        return call.Body is null
            ? [start + address + end]
            : WithJson($"{start}{address}, ", JsonNode.Parse(call.Body), last, json => fill(json, value => $"{{{{{value}}}}}"));
    }

    /// <summary>An argument in JSON between a start and the arguments behind it.</summary>
    public static IReadOnlyList<string> WithJson(string start, JsonNode? json, IReadOnlyList<string> last, Func<string, string>? fill = null)
    {
        var end = last.Count == 0 ? ")" : $", {string.Join(", ", last)})";
        var plain = JsonText.Lines(json);
        var filled = plain.Select(line => fill?.Invoke(line) ?? line).ToList();
        var dollars = filled.SequenceEqual(plain, StringComparer.Ordinal) ? "" : "$$";
        if (filled is [var only] && start.Length + only.Length + end.Length <= Widest)
        {
            return [$"{start}{dollars}\"\"\"{only}\"\"\"{end}"];
        }

        // Arguments that don't fit on one line stand on lines of their own.
        var opening = start.IndexOf('(', StringComparison.Ordinal) + 1;
        var before = start[opening..].Trim();
        return
        [
            start[..opening],
            .. before.Length == 0 ? Array.Empty<string>() : [$"    {before}"],
            $"    {dollars}\"\"\"",
            .. filled.Select(line => $"    {line}"),
            last.Count == 0 ? "    \"\"\")" : "    \"\"\",",
            .. last.Select((part, index) => $"    {part}{(index == last.Count - 1 ? ")" : ",")}"),
        ];
    }

    private static string Text(string text, Func<string, Func<string, string>, string> fill)
    {
        var filled = fill(text, value => $"{{{value}}}");
        return filled == text ? HostData.Literal(text) : $"$\"{filled}\"";
    }
}
