using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Deployment.Applications;

/// <summary>Finds what ended a start in what the application printed: JSON log lines, and the runtime's last words.</summary>
public static partial class StartLog
{
    private const string LastWords = "Unhandled exception. ";

    /// <summary>As the runtime prints an exception that nobody caught.</summary>
    public static string Unhandled(Exception exception) => LastWords + exception;

    /// <returns>The exception that ended the start, else the last one that was logged; null when there is none.</returns>
    public static LoggedException? Read(IReadOnlyList<string> tail)
    {
        var last = tail.ToList().FindLastIndex(line => line.StartsWith(LastWords, StringComparison.Ordinal));
        var text =
            last >= 0
                ? string.Join('\n', tail.Skip(last).TakeWhile(line => !line.StartsWith('{')))[LastWords.Length..]
                : tail.Select(Logged).LastOrDefault(logged => logged is not null);
        return text is null ? null : Parse(text);
    }

    private static string? Logged(string line)
    {
        if (!line.StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var entry = JsonDocument.Parse(line);
            return entry.RootElement.TryGetProperty("Exception", out var exception) ? exception.GetString() : null;
        }
        catch (JsonException)
        {
            // A line of the application's own that merely begins like one of the log.
            return null;
        }
    }

    private static LoggedException? Parse(string text)
    {
        var chain = Heads().Matches(text).Select(match => (Type: match.Groups["type"].Value, Message: match.Groups["message"].Value.Trim())).ToList();
        var frame = Frames().Match(text);
        return chain.Count == 0
            ? null
            : new LoggedException(
                [.. chain.Select(link => link.Type)],
                string.Join(" ---> ", chain.Select(link => $"{link.Type}: {link.Message}")),
                frame.Success ? frame.Groups["file"].Value : "",
                frame.Success ? int.Parse(frame.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0
            );
    }

    [GeneratedRegex(
        @"(^|---> )\(?(Inner Exception #\d+\) )?(?<type>[\w.+`]*(Exception|Error)\w*)( \(0x[0-9A-Fa-f]+\))?: (?<message>[^\n]*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heads();

    [GeneratedRegex(@"^\s+at .* in (?<file>.+):line (?<line>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Frames();
}
