using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Validation.Rehearsals;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>Values that the application makes up (ids, numbers, codes). A test can't know them before, so it takes them from the answer that showed them first.</summary>
internal sealed class MintedValues
{
    private const decimal FirstNumber = 900_000;
    private readonly Dictionary<string, (RehearsedCall Call, string Path)> _origins = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _longestFirst;

    public MintedValues(IEnumerable<RehearsedCall> calls)
    {
        var said = "";
        foreach (var call in calls)
        {
            said = string.Concat(said, "\n", call.Url, "\n", call.Body);
            foreach (var (path, value) in Leaves(call.Answer, ""))
            {
                if (Text(value) is { } text && !said.Contains(text, StringComparison.Ordinal))
                {
                    _origins.TryAdd(text, (call, path));
                }
            }
        }

        _longestFirst = [.. _origins.Keys.OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)];
    }

    /// <summary>The answers that a text takes values from.</summary>
    public IEnumerable<RehearsedCall> Sources(string? text) =>
        text is null ? [] : _longestFirst.Where(minted => text.Contains(minted, StringComparison.Ordinal)).Select(minted => _origins[minted].Call);

    /// <summary>The text with each of these values replaced.</summary>
    public string Replace(string text, Func<RehearsedCall, string, string> reference)
    {
        foreach (var minted in _longestFirst.Where(minted => text.Contains(minted, StringComparison.Ordinal)))
        {
            var (call, path) = _origins[minted];
            text = text.Replace(minted, reference(call, path), StringComparison.Ordinal);
        }

        return text;
    }

    private static string? Text(JsonValue value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.Number when value.TryGetValue<decimal>(out var number) && number >= FirstNumber && number == Math.Truncate(number) =>
                number.ToString(CultureInfo.InvariantCulture),
            JsonValueKind.String
                when value.GetValue<string>() is { Length: > 3 } text
                    && text.Any(char.IsAsciiDigit)
                    && !IsMoment(text)
                    && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _) => text,
            _ => null,
        };

    private static bool IsMoment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) || TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _);

    /// <summary>The single values of an answer with their paths.</summary>
    public static IEnumerable<(string Path, JsonValue Value)> Leaves(JsonNode? node, string path) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
            JsonArray items => items.SelectMany((item, index) => Leaves(item, $"{path}[{index}]")),
            JsonValue value => [(path, value)],
            _ => [],
        };
}
