namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>Finds every quantity of a sentence before its words are tagged.</summary>
internal sealed class QuantityFinder(IReadOnlyList<Token> tokens)
{
    private readonly List<QuantityGroup> groups = [];

    public static List<QuantityGroup> Find(IReadOnlyList<Token> tokens)
    {
        var finder = new QuantityFinder(tokens);
        for (var i = 0; i < tokens.Count; )
        {
            i = finder.ReadAt(i);
        }

        return finder.groups;
    }

    private int ReadAt(int start)
    {
        if (NotedQuantity.Read(tokens, start) is { } noted)
        {
            groups.Add(noted);
            return noted.End;
        }

        var (bound, prefix, comparative) = BoundWords.ReadBefore(tokens, start);
        if (Amount.Read(tokens, start + prefix) is not { } amount)
        {
            return start + Math.Max(1, prefix);
        }

        var range = AmountRange.Extend(tokens, amount, bound);
        var unbounded = range.Last is null && bound is Bound.From or Bound.Between;
        return unbounded ? Add(start + prefix, range, Bound.Exact, null) : Add(start, range, bound, comparative);
    }

    private int Add(int start, AmountRange range, Bound bound, string? comparative)
    {
        var unit = UnitWords.Read(tokens, range);
        var end = range.End + unit.Inside;
        var nounEnd =
            end
            + (
                unit.Outside > 0 ? unit.Outside
                : IsNoun(end) ? 1
                : 0
            );
        var tail = bound == Bound.Exact && range.Last is null ? FindTail(unit.Outside > 0 ? nounEnd : end, nounEnd) : default;
        if (tail.Length > 0)
        {
            bound = tail.Bound;
            comparative = Dimension(tokens[tail.Start + tail.Length - 1].Text);
        }

        var spanEnd = Math.Max(end + unit.Outside, tail.Start + tail.Length);
        var quantity = range.ToQuantity(unit.Kind, tokens[start].Span.Cover(tokens[spanEnd - 1].Span), bound) with
        {
            Unit = unit.Name,
            Comparative = comparative,
            IsFraction = range.First.IsFraction,
        };
        var tailIsNext = tail.Length > 0 && tail.Start == end;
        groups.Add(new(start, tailIsNext ? end + tail.Length : end, quantity, unit.IsMeasure ? QuantityRole.Measure : QuantityRole.Amount));
        if (tail.Length > 0 && !tailIsNext)
        {
            groups.Add(new(tail.Start, tail.Start + tail.Length, quantity, QuantityRole.Tail));
        }

        return Math.Max(end, tail.Start + tail.Length);
    }

    private (int Start, Bound Bound, int Length) FindTail(int end, int nounEnd)
    {
        var (bound, length) = BoundWords.ReadAfter(tokens, end);
        if (length > 0)
        {
            return (end, bound, length);
        }

        (bound, length) = BoundWords.ReadAfter(tokens, nounEnd);
        return length > 0 ? (nounEnd, bound, length) : default;
    }

    private bool IsNoun(int i) => i < tokens.Count && tokens[i].Kind == TokenKind.Word && WordForms.IsNoun(WordForms.Singular(tokens[i].Text));

    private static string? Dimension(string word) =>
        Comparatives.Direction(word) is null || Comparatives.IsPlain(word) ? null : word.ToLowerInvariant();
}
