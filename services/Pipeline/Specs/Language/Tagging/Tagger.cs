using AgenticAi.Pipeline.Specs.Language.Quantities;

namespace AgenticAi.Pipeline.Specs.Language.Tagging;

/// <summary>Chooses the reading of each word: a beam search over the readings, scored by neighbours and by the clause so far.</summary>
internal sealed class Tagger
{
    private const int BeamWidth = 16;
    private readonly WordReadings readings = new();

    /// <param name="isFragment">No verb is expected, as in a table cell.</param>
    public Token[] Tag(IReadOnlyList<Token> tokens, IReadOnlyList<QuantityGroup> quantities, bool isFragment = false)
    {
        var columns = new List<Hypothesis[]>(tokens.Count + 1) { new[] { isFragment ? Hypothesis.FragmentStart : Hypothesis.Start } };
        var inQuantity = InQuantity(tokens.Count, quantities);
        for (var i = 0; i < tokens.Count; i++)
        {
            Reading[] candidates = inQuantity[i] is { } kind
                ? [WordReadings.Amount(tokens[i], kind)]
                : Weigh(readings.Of(tokens[i], i > 0 ? tokens[i - 1] : null), tokens, i);
            columns.Add(Extend(columns[^1], candidates));
        }

        return Trace(columns, tokens);
    }

    private static QuantityKind?[] InQuantity(int count, IReadOnlyList<QuantityGroup> quantities)
    {
        var kinds = new QuantityKind?[count];
        foreach (var group in quantities.Where(g => g.Role != QuantityRole.Note))
        {
            Array.Fill(kinds, group.Quantity.Kind, group.Start, group.End - group.Start);
        }

        return kinds;
    }

    // Inside a sentence a capital marks a name; a word in capitals only is shouting.
    private static Reading[] Weigh(Reading[] candidates, IReadOnlyList<Token> tokens, int i)
    {
        var text = tokens[i].Text;
        var isName =
            i > 0
            && tokens[i].Kind == TokenKind.Word
            && text.Length > 1
            && char.IsUpper(text[0])
            && char.IsLower(text[1])
            && tokens[i - 1].Kind == TokenKind.Word;
        return isName && FunctionWords.Find(text.ToLowerInvariant()) is null
            ? [.. candidates.Select(r => r.State is TagState.Noun or TagState.Plural ? r with { Score = r.Score + 3 } : r)]
            : candidates;
    }

    private static Hypothesis[] Extend(Hypothesis[] column, Reading[] candidates)
    {
        var best = new Dictionary<(TagState, ClauseState), Hypothesis>();
        for (var from = 0; from < column.Length; from++)
        {
            foreach (var reading in candidates)
            {
                var (state, cost) = column[from].State.Read(reading);
                var score = column[from].Score + reading.Score + cost + Transitions.Score(column[from].Reading.State, reading.State);
                var key = (reading.State, state);
                if (!best.TryGetValue(key, out var known) || known.Score < score)
                {
                    best[key] = new(reading, state, score, from);
                }
            }
        }

        return [.. best.Values.OrderByDescending(h => h.Score).Take(BeamWidth)];
    }

    private static Token[] Trace(List<Hypothesis[]> columns, IReadOnlyList<Token> tokens)
    {
        var tagged = new Token[tokens.Count];
        var last = columns[^1];
        var at = Enumerable.Range(0, last.Length).MaxBy(i => last[i].Score + last[i].State.EndCost);
        for (var i = tokens.Count; i > 0; i--)
        {
            var chosen = columns[i][at];
            tagged[i - 1] = tokens[i - 1] with { Tag = chosen.Reading.Tag, Lemma = chosen.Reading.Lemma };
            at = chosen.From;
        }

        return tagged;
    }

    /// <param name="From">Index of the hypothesis in the column before.</param>
    private readonly record struct Hypothesis(Reading Reading, ClauseState State, int Score, int From)
    {
        public static readonly Hypothesis Start = new(new Reading(TagState.Start, WordTag.Other, "", 0), default, 0, 0);

        public static readonly Hypothesis FragmentStart = Start with { State = new ClauseState() with { Finite = FiniteVerb.Welcome } };
    }
}
