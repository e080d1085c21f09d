using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Splits "a title (required, 1 to 5), a flag, and an order" at its outer commas, semicolons and conjunctions; parentheses, quotes and code stay whole.</summary>
internal static partial class ItemList
{
    public static IReadOnlyList<Item> Split(string text, TextSpan within)
    {
        var items = new List<Item>();
        var start = within.Offset;
        var separator = '\0';
        for (var i = within.Offset; i < within.End; i++)
        {
            i = Skip(text, i, within.End);
            var (length, mark) = i < within.End ? SeparatorAt(text, i, start) : (0, '\0');
            if (length > 0)
            {
                Add(start, i, separator);
                separator = mark == 'a' && text[start..i].Trim().Length == 0 ? separator : mark;
                start = i + length;
                i = start - 1;
            }
        }

        Add(start, within.End, separator);
        return items;

        void Add(int from, int to, char before)
        {
            var span = Trim(text, from, to);
            if (span.Length > 0)
            {
                items.Add(new Item(span.In(text), span, before));
            }
        }
    }

    public static IReadOnlyList<Item> Split(string text) => Split(text, new TextSpan(0, text.Length));

    /// <summary>The place after a bracketed, quoted or code stretch that starts here.</summary>
    public static int Skip(string text, int i, int end)
    {
        while (i < end && Closing(text[i]) is { } close)
        {
            var depth = 1;
            var open = text[i];
            for (i++; i < end && depth > 0; i++)
            {
                depth +=
                    text[i] == close ? -1
                    : text[i] == open ? 1
                    : 0;
            }
        }

        return i;
    }

    private static char? Closing(char open) =>
        open switch
        {
            '(' => ')',
            '[' => ']',
            '{' => '}',
            '`' => '`',
            '"' => '"',
            '“' => '”',
            _ => null,
        };

    private static (int Length, char Mark) SeparatorAt(string text, int i, int start)
    {
        if (text[i] == ',' && Excluding().IsMatch(text[start..i]))
        {
            return (0, '\0');
        }

        if (text[i] is ',' or ';' && !(i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])))
        {
            return (1, text[i]);
        }

        var match = And().Match(text, i);
        return match.Success && match.Index == i && !HoldsTogether(text[start..i], text[(i + match.Length)..]) ? (match.Length, 'a') : (0, '\0');
    }

    /// <summary>"between 1 and 5", "date and time", "letters and digits".</summary>
    private static bool HoldsTogether(string before, string after) =>
        Between().IsMatch(before)
        || MadeOf().IsMatch(before)
        || (Excluding().IsMatch(before) && SingleCharacter().IsMatch(after))
        || (
            before.EndsWith("date", StringComparison.OrdinalIgnoreCase)
            && after.StartsWith("time", StringComparison.OrdinalIgnoreCase)
            && !before.Contains(' ')
        )
        || (LetterKinds().IsMatch(before) && LetterKinds().IsMatch(after));

    private static TextSpan Trim(string text, int from, int to)
    {
        while (from < to && (char.IsWhiteSpace(text[from]) || text[from] is '.' or ':'))
        {
            from++;
        }

        while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] is '.' or ':' or '|'))
        {
            to--;
        }

        return TextSpan.Between(from, to);
    }

    [GeneratedRegex(@"\G\s+(?:and(?:\s+also)?|plus|as well as|&)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    /// <summary>"without 0, O, 1 and I": single characters that go on.</summary>
    [GeneratedRegex(@"\b(?:without|except|excluding|but not)(?: for| the letters?| the characters?)?(?: [A-Za-z0-9],?)+$", RegexOptions.IgnoreCase)]
    private static partial Regex Excluding();

    [GeneratedRegex(@"^[A-Za-z0-9]\b")]
    private static partial Regex SingleCharacter();

    [GeneratedRegex(@"\bbetween\s+\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    /// <summary>"made of the project key and a running number".</summary>
    [GeneratedRegex(@"\b(?:made|composed|built|formed|consisting)(?: up)? (?:of|from) [^,;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex MadeOf();

    [GeneratedRegex(
        @"^(?:.*\s)?(?:letters|digits|hyphens|dashes|underscores|numbers|spaces|\d)\b|\b(?:letters|digits|hyphens|dashes|underscores)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LetterKinds();
}
