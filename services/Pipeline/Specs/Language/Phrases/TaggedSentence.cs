using AgenticAi.Pipeline.Specs.Language.Quantities;

namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>The tagged words of one sentence with its quantities and brackets; indexes beyond the end read as full stops.</summary>
internal sealed class TaggedSentence
{
    private static readonly Token End = new(TokenKind.Punctuation, ".", default) { Tag = WordTag.Punctuation };
    private readonly QuantityGroup?[] groupAt;
    private readonly int[] closeOf;

    public TaggedSentence(string text, IReadOnlyList<Token> tokens, IReadOnlyList<QuantityGroup> groups)
    {
        Text = text;
        Tokens = tokens;
        groupAt = new QuantityGroup?[tokens.Count];
        foreach (var group in groups)
        {
            groupAt[group.Start] = group;
        }

        closeOf = MatchBrackets(tokens);
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public int Count => Tokens.Count;

    public Token this[int i] => i >= 0 && i < Tokens.Count ? Tokens[i] : End;

    public WordTag Tag(int i) => this[i].Tag;

    public bool Is(int i, string word) => this[i].Is(word);

    public bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(i, word))
            {
                return true;
            }
        }

        return false;
    }

    public string Lower(int i) => this[i].Text.ToLowerInvariant();

    public bool IsComma(int i) => this[i].Kind == TokenKind.Punctuation && this[i].Text is "," or "—" or "–" or "--";

    /// <summary>A full stop, semicolon, colon or the end.</summary>
    public bool IsStop(int i) => i >= Count || (this[i].Kind == TokenKind.Punctuation && !IsComma(i));

    public bool IsCoordinator(int i) => Tag(i) == WordTag.Coordinator && !Is(i, "but");

    public QuantityGroup? Group(int i) => i >= 0 && i < groupAt.Length ? groupAt[i] : null;

    public QuantityGroup? Amount(int i) => Group(i) is { Role: QuantityRole.Amount } group && Tag(i) == WordTag.Number ? group : null;

    /// <summary>The words from <paramref name="start"/> to <paramref name="end"/> as a sentence of their own.</summary>
    public TaggedSentence Slice(int start, int end) =>
        new(
            Text,
            [.. Enumerable.Range(start, end - start).Select(i => Tokens[i])],
            [
                .. groupAt
                    .Skip(start)
                    .Take(end - start)
                    .OfType<QuantityGroup>()
                    .Where(g => g.End <= end)
                    .Select(g => g with { Start = g.Start - start, End = g.End - start }),
            ]
        );

    /// <summary>A later reader learned what is counted.</summary>
    public Quantity SetUnit(int i, string unit)
    {
        var group = groupAt[i]!;
        groupAt[i] = group with { Quantity = group.Quantity with { Unit = group.Quantity.Unit ?? unit } };
        return groupAt[i]!.Quantity;
    }

    /// <summary>Index of the bracket that closes the one at <paramref name="i"/>, or -1.</summary>
    public int CloseOf(int i) => closeOf[i];

    public TextSpan Span(int start, int end) =>
        start < end && start < Count
            ? this[start].Span.Cover(this[Math.Min(end, Count) - 1].Span)
            : new(this[Math.Min(start, Count - 1)].Span.Offset, 0);

    public IEnumerable<Quantity> QuantitiesIn(int start, int end)
    {
        for (var i = start; i < Math.Min(end, Count); i++)
        {
            if (groupAt[i] is { Role: not QuantityRole.Tail } group)
            {
                yield return group.Quantity;
            }
        }
    }

    private static int[] MatchBrackets(IReadOnlyList<Token> tokens)
    {
        var close = new int[tokens.Count];
        Array.Fill(close, -1);
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Open)
            {
                open.Push(i);
            }
            else if (tokens[i].Kind == TokenKind.Close && open.TryPop(out var start))
            {
                close[start] = i;
            }
        }

        return close;
    }
}
