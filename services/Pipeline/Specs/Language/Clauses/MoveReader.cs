using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>Steps between states: arrow chains, "open to in_progress or closed", "from `booked` to `checked_in`".</summary>
internal static class MoveReader
{
    private const int LongestChain = 200;
    private const int LongestList = 40;

    /// <summary>"pending -> paid, cancelled -> closed" from its first word; no moves when no arrow follows that word.</summary>
    public static (List<Move> Moves, int End) ReadChain(TaggedSentence sentence, int start)
    {
        var moves = new List<Move>();
        var (from, i) = ReadStates(sentence, start, sentence.Count);
        while (from.Count > 0 && sentence[i].Kind == TokenKind.Arrow && moves.Count < LongestChain)
        {
            var (to, end) = ReadStates(sentence, i + 1, sentence.Count);
            if (to.Count == 0)
            {
                break;
            }

            AddAll(moves, from, to);
            (from, i) = (to, end);
        }

        return moves.Count > 0 ? (moves, i) : (moves, start);
    }

    /// <summary>A whole segment of the form "open to in_progress or closed", up to the next stop or comma.</summary>
    public static (List<Move> Moves, int End) ReadSegment(TaggedSentence sentence, int start)
    {
        var moves = new List<Move>();
        var (from, to) = ReadStates(sentence, start, sentence.Count);
        if (from.Count == 0 || !sentence.Is(to, "to"))
        {
            return (moves, start);
        }

        var (targets, end) = ReadStates(sentence, to + 1, sentence.Count);
        if (targets.Count > 0 && (sentence.IsStop(end) || sentence.IsComma(end)))
        {
            AddAll(moves, from, targets);
        }

        return (moves, moves.Count > 0 ? end : start);
    }

    /// <summary>"from X to Y" where both are single words; the phrases stay complements of the clause as well.</summary>
    public static List<Move> OfComplements(IReadOnlyList<Complement> complements)
    {
        var moves = new List<Move>();
        for (var i = 0; i + 1 < complements.Count; i++)
        {
            var (from, to) = (complements[i], complements[i + 1]);
            if (
                from is { Preposition: "from", Phrase: { } source }
                && to is { Preposition: "to", Phrase: { } target }
                && IsState(source)
                && IsState(target)
            )
            {
                AddAll(moves, [.. source.All.Select(p => p.HeadToken)], [.. target.All.Select(p => p.HeadToken)]);
            }
        }

        return moves;
    }

    private static bool IsState(NounPhrase phrase) =>
        phrase is { Determiner: DeterminerKind.None, Quantity: null, Possessor: null, IsPronoun: false, Modifiers.Count: 0 }
        && (phrase.HeadToken.IsLiteral || char.IsLower(phrase.HeadToken.Text[0]));

    private static void AddAll(List<Move> moves, List<Token> from, List<Token> to)
    {
        foreach (var source in from)
        {
            moves.AddRange(to.Select(target => new Move(source, target, source.Span.Cover(target.Span))));
        }
    }

    // One word, or several joined by commas and a closing "or" or "and", or by bars.
    private static (List<Token> States, int End) ReadStates(TaggedSentence sentence, int start, int limit)
    {
        var states = new List<Token>();
        var i = start;
        while (i < limit && IsStateWord(sentence, i))
        {
            states.Add(sentence[i]);
            i++;
            var joined = sentence.IsCoordinator(i) || sentence.IsAny(i, "/", "|") || (sentence.IsComma(i) && IsListed(sentence, i + 1));
            var next = sentence.IsComma(i) && sentence.IsCoordinator(i + 1) ? i + 2 : i + 1;
            if (!joined || !IsStateWord(sentence, next))
            {
                break;
            }

            i = next;
        }

        return (states, i);
    }

    // A comma goes on with the same list only when "or" or "and" closes it.
    private static bool IsListed(TaggedSentence sentence, int i)
    {
        var last = i + LongestList;
        while (i < last && IsStateWord(sentence, i) && sentence.IsComma(i + 1))
        {
            i += 2;
        }

        return sentence.IsCoordinator(i) || (IsStateWord(sentence, i) && sentence.IsCoordinator(i + 1));
    }

    private static bool IsStateWord(TaggedSentence sentence, int i) =>
        (sentence[i].IsLiteral && sentence[i].Text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' '))
        || sentence[i].Kind == TokenKind.Term
        || (
            sentence[i].Kind == TokenKind.Word
            && sentence.Tag(i)
                is WordTag.Noun
                    or WordTag.Adjective
                    or WordTag.Verb
                    or WordTag.VerbParticiple
                    or WordTag.VerbPast
                    or WordTag.VerbGerund
                    or WordTag.Adverb
                    or WordTag.VerbThird
                    or WordTag.NounPlural
            && !sentence.IsAny(i, "only", "up", "able", "not")
        );
}
