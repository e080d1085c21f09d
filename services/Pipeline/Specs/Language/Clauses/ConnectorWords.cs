using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>The words that open a subordinate clause.</summary>
internal static class ConnectorWords
{
    // Longer phrases first: the first that matches wins.
    private static readonly (string[] Words, Connector Connector)[] Phrases =
    [
        (["if", "and", "only", "if"], Connector.OnlyIf),
        (["on", "condition", "that"], Connector.Provided),
        (["on", "the", "condition", "that"], Connector.Provided),
        (["only", "as", "long", "as"], Connector.OnlyWhen),
        (["as", "long", "as"], Connector.AsLongAs),
        (["as", "soon", "as"], Connector.When),
        (["so", "long", "as"], Connector.AsLongAs),
        (["every", "time", "that"], Connector.When),
        (["in", "case"], Connector.If),
        (["in", "order", "that"], Connector.SoThat),
        (["except", "when"], Connector.Except),
        (["except", "if"], Connector.Except),
        (["except", "that"], Connector.Except),
        (["only", "after"], Connector.OnlyAfter),
        (["only", "before"], Connector.OnlyBefore),
        (["only", "if"], Connector.OnlyIf),
        (["only", "when"], Connector.OnlyWhen),
        (["only", "while"], Connector.OnlyWhen),
        (["only", "where"], Connector.OnlyWhen),
        (["only", "until"], Connector.OnlyUntil),
        (["only", "once"], Connector.OnlyAfter),
        (["only", "provided"], Connector.OnlyIf),
        (["provided", "that"], Connector.Provided),
        (["providing", "that"], Connector.Provided),
        (["not", "until"], Connector.OnlyAfter),
        (["not", "before"], Connector.OnlyAfter),
        (["even", "if"], Connector.If),
        (["so", "that"], Connector.SoThat),
        (["provided"], Connector.Provided),
        (["if"], Connector.If),
        (["when"], Connector.When),
        (["whenever"], Connector.When),
        (["while"], Connector.While),
        (["where"], Connector.Where),
        (["unless"], Connector.Unless),
        (["until"], Connector.Until),
        (["till"], Connector.Until),
        (["once"], Connector.Once),
        (["before"], Connector.Before),
        (["after"], Connector.After),
        (["because"], Connector.Because),
        (["since"], Connector.Because),
        (["although"], Connector.But),
        (["though"], Connector.But),
        (["whereas"], Connector.But),
        (["whether"], Connector.Whether),
        (["how"], Connector.Whether),
        (["why"], Connector.Whether),
        (["so"], Connector.SoThat),
    ];

    private static readonly Dictionary<string, (string[] Words, Connector Connector)[]> ByFirst = Phrases
        .GroupBy(p => p.Words[0], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The connector at <paramref name="i"/> and its length in words; length 0 when there is none, or when the word is a preposition here.</summary>
    public static (Connector Connector, int Length) Read(Grammar grammar, int i)
    {
        var sentence = grammar.Sentence;
        if (sentence[i].Kind != TokenKind.Word || !ByFirst.TryGetValue(sentence.Lower(i), out var phrases))
        {
            return default;
        }

        foreach (var (words, connector) in phrases)
        {
            if (Matches(sentence, i, words) && OpensClause(grammar, i, words))
            {
                return (connector, words.Length);
            }
        }

        return default;
    }

    private static bool Matches(TaggedSentence sentence, int i, string[] words)
    {
        for (var k = 0; k < words.Length; k++)
        {
            if (!sentence.Is(i + k, words[k]))
            {
                return false;
            }
        }

        return true;
    }

    // "after an order was delivered" is a clause, "after 5 minutes" is not; "once" may count.
    private static bool OpensClause(Grammar grammar, int i, string[] words)
    {
        var last = i + words.Length - 1;
        var word = words[^1];
        return word switch
        {
            "before" or "after" or "until" or "till" or "since" => grammar.Lookahead.StartsClause(last + 1),
            "once" => grammar.Sentence.Tag(last) is WordTag.Subordinator || grammar.Lookahead.StartsClause(last + 1),
            "provided" => words.Length > 1 || (grammar.Sentence.Tag(last) == WordTag.Subordinator && grammar.Lookahead.StartsClause(last + 1)),
            "so" => grammar.Lookahead.StartsClause(last + 1),
            _ => true,
        };
    }
}
