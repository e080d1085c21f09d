using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>The one quantity of a short phrase and the words around it.</summary>
/// <param name="Rest">The phrase without the quantity, lower case.</param>
internal sealed partial record Amount(Quantity Quantity, string Rest)
{
    public static Amount? Find(string phrase)
    {
        var plain = Filler().Replace(Exceeding().Replace(phrase, "at most"), "").Trim();
        var quantity = EnglishAnalyzer.AnalyzeList(plain).SelectMany(clause => clause.Quantities).FirstOrDefault();
        if (quantity is null)
        {
            return null;
        }

        var rest = plain[..quantity.Span.Offset] + " " + plain[quantity.Span.End..];
        return new Amount(quantity, string.Join(' ', rest.ToLowerInvariant().Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>Smallest whole number inside.</summary>
    public int? From => Quantity.Minimum is { } minimum ? (int)(Quantity.MinimumExclusive ? Math.Floor(minimum) + 1 : Math.Ceiling(minimum)) : null;

    /// <summary>Largest whole number inside.</summary>
    public int? To => Quantity.Maximum is { } maximum ? (int)(Quantity.MaximumExclusive ? Math.Ceiling(maximum) - 1 : Math.Floor(maximum)) : null;

    [GeneratedRegex(@"\b(?:(?:may|must|can|shall|should|does) ?not|can't|never) exceed(?:s)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Exceeding();

    [GeneratedRegex(
        @"\b(?:length|size|value|len|in length|long|must be|must have|must|should be|has to be|has|is|are|be)\b\s*(?:of\b|is\b|[:=])?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Filler();
}
