using System.Globalization;
using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Audits;

/// <summary>What the elements that a statement caused say together.</summary>
internal sealed partial class Reflection
{
    private readonly string _text;
    private readonly HashSet<decimal> _numbers;
    private readonly HashSet<string> _words;

    public Reflection(IReadOnlyList<string> elements, ElementTexts texts)
    {
        Elements = elements;
        _text = string.Join('\n', elements.Concat(elements.Select(texts.Of).Distinct(StringComparer.Ordinal)));
        _numbers =
        [
            .. Numbers()
                .Matches(_text)
                .Select(match => decimal.TryParse(match.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0),
        ];
        _words = [.. Names().Matches(_text).SelectMany(match => Naming.Phrase(match.Value).Split(' ')).Select(Vocabulary.Normalize)];
    }

    public IReadOnlyList<string> Elements { get; }

    public bool Has(string text) => _text.Contains(text, StringComparison.Ordinal);

    public bool HasNumber(decimal number) => _numbers.Contains(number);

    /// <summary>Each word of the name occurs in some name or expression of the elements.</summary>
    public bool Mentions(string phrase) => Vocabulary.Normalize(phrase).Split(' ').All(_words.Contains);

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?|(?<=[dhms:{,])\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex("[A-Za-z_]+")]
    private static partial Regex Names();
}
