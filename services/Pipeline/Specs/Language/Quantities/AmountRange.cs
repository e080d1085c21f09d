namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>One amount, two that span a range, or several alternatives.</summary>
internal sealed record AmountRange(Amount First, Amount? Last, IReadOnlyList<decimal> Values, int End)
{
    private const int LongestList = 40;

    public static AmountRange Extend(IReadOnlyList<Token> tokens, Amount first, Bound bound)
    {
        if (
            first.End + 1 < tokens.Count
            && IsRangeMark(tokens, first.End, bound)
            && Amount.Read(tokens, first.End + 1) is { } last
            && last.Value >= first.Value
        )
        {
            return new(first, last, [], last.End);
        }

        return bound != Bound.Exact ? new(first, null, [], first.End) : ReadAlternatives(tokens, first) ?? new(first, null, [], first.End);
    }

    public Quantity ToQuantity(QuantityKind kind, TextSpan span, Bound bound)
    {
        var quantity = new Quantity(kind, span);
        if (Values.Count > 0)
        {
            return quantity with { Values = Values, Minimum = Values.Min(), Maximum = Values.Max() };
        }

        if (Last is not null)
        {
            return quantity with { Minimum = First.Value, Maximum = Last.Value };
        }

        return bound switch
        {
            Bound.AtLeast => quantity with { Minimum = First.Value },
            Bound.AtMost => quantity with { Maximum = First.Value },
            Bound.MoreThan => quantity with { Minimum = First.Value, MinimumExclusive = true },
            Bound.LessThan => quantity with { Maximum = First.Value, MaximumExclusive = true },
            _ => quantity with { Minimum = First.Value, Maximum = First.Value },
        };
    }

    private static bool IsRangeMark(IReadOnlyList<Token> tokens, int i, Bound bound) =>
        tokens[i].Text switch
        {
            "to" or "–" or "—" or ".." or "..." or "through" => true,
            "-" => tokens[i].Span.Offset == tokens[i - 1].Span.End || tokens[i + 1].Span.Offset > tokens[i].Span.End,
            "and" => bound == Bound.Between,
            _ => false,
        };

    // "15, 30, 45 or 60": commas alone may separate other things, so a last "or" or "and" is needed.
    private static AmountRange? ReadAlternatives(IReadOnlyList<Token> tokens, Amount first)
    {
        var values = new List<decimal> { first.Value };
        for (var i = first.End; i + 1 < tokens.Count && values.Count < LongestList; )
        {
            var comma = tokens[i].Text == ",";
            var closing = tokens[i].Is("or") || tokens[i].Is("and") || (comma && (tokens[i + 1].Is("or") || tokens[i + 1].Is("and")));
            if (!comma && !closing)
            {
                return null;
            }

            var next = Amount.Read(tokens, comma && closing ? i + 2 : i + 1);
            if (next is null)
            {
                return null;
            }

            values.Add(next.Value);
            if (closing)
            {
                return new(first, null, values, next.End);
            }

            i = next.End;
        }

        return null;
    }
}
