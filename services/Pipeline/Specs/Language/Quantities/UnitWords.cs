namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>What a number counts or measures, as far as the next words say it.</summary>
/// <param name="Inside">Tokens that belong to the quantity: "times", "-digit".</param>
/// <param name="Outside">Tokens of a unit noun that stays a word of the sentence.</param>
internal sealed record UnitWords(string? Name, QuantityKind Kind, int Inside, int Outside, bool IsMeasure)
{
    public static UnitWords Read(IReadOnlyList<Token> tokens, AmountRange range)
    {
        var amount = range.Last ?? range.First;
        if (amount.Kind != QuantityKind.Count)
        {
            return new(amount.Unit, amount.Kind, 0, 0, IsMeasure: false);
        }

        if (range.First.Kind != QuantityKind.Count)
        {
            return new(range.First.Unit, range.First.Kind, 0, 0, IsMeasure: false);
        }

        var end = range.End;
        if (end < tokens.Count && Hyphenated(tokens, end) is { } measure)
        {
            return measure;
        }

        var word = end < tokens.Count && tokens[end].Kind == TokenKind.Word ? tokens[end].Text : "";
        return word switch
        {
            "times" or "time" => new("time", QuantityKind.Frequency, 1, 0, IsMeasure: false),
            _ when DurationUnits.Find(word) is { } duration => new(duration, QuantityKind.Duration, 0, 1, IsMeasure: false),
            _ when MeasureWords.Currency(word) is { } currency => new(currency, QuantityKind.Money, 0, 1, IsMeasure: false),
            _ => new(null, QuantityKind.Count, 0, 0, IsMeasure: false),
        };
    }

    // "13-digit", "30-day": number, hyphen and word without a blank.
    private static UnitWords? Hyphenated(IReadOnlyList<Token> tokens, int end)
    {
        if (
            end + 1 >= tokens.Count
            || tokens[end].Text != "-"
            || tokens[end + 1].Kind != TokenKind.Word
            || tokens[end + 1].Span.Offset != tokens[end].Span.End
        )
        {
            return null;
        }

        var word = tokens[end + 1].Text.ToLowerInvariant();
        var duration = DurationUnits.Find(word);
        return new(duration ?? WordForms.Singular(word), duration is null ? QuantityKind.Count : QuantityKind.Duration, 2, 0, IsMeasure: true);
    }
}
