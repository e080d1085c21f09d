using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Formats of running numbers: <c>ORD-{n:000000}</c>, <c>{project.key}-{n}</c>.</summary>
internal static partial class RunningNumber
{
    /// <param name="member">The text of a member that the format names.</param>
    public static string Format(string? format, long number, Func<string, string> member) =>
        format is null
            ? number.ToString()
            : Placeholder().Replace(format, match => Own(match) ? number.ToString(match.Groups["digits"].Value) : member(match.Groups["path"].Value));

    /// <summary>The number in a formatted text; null when the text has another form.</summary>
    public static long? Read(string? format, string text, Func<string, string> member)
    {
        var pattern = format is null ? "(?<number>[0-9]+)" : Pattern(format, member);
        var match = Regex.Match(text, $"^{pattern}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return
            match.Success
            && long.TryParse(match.Groups["number"].Value, out var number)
            && string.Equals(Format(format, number, member), text, StringComparison.Ordinal)
            ? number
            : null;
    }

    private static string Pattern(string format, Func<string, string> member)
    {
        var pattern = "";
        var position = 0;
        foreach (Match match in Placeholder().Matches(format))
        {
            pattern +=
                Regex.Escape(format[position..match.Index]) + (Own(match) ? "(?<number>[0-9]+)" : Regex.Escape(member(match.Groups["path"].Value)));
            position = match.Index + match.Length;
        }

        return pattern + Regex.Escape(format[position..]);
    }

    private static bool Own(Match match) => match.Groups["path"].Value is "n";

    [GeneratedRegex(@"\{(?<path>[^}:]+)(?::(?<digits>[^}]*))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
