using AgenticAi.Pipeline.Specs.Language.Lexicon;
using AgenticAi.Pipeline.Specs.Language.Quantities;
using AgenticAi.Pipeline.Specs.Language.Words;

namespace AgenticAi.Pipeline.Specs.Language.Tagging;

/// <summary>All readings of a token, before its context decides.</summary>
internal sealed class WordReadings
{
    private readonly Dictionary<string, Reading[]> cache = new(StringComparer.Ordinal);

    public Reading[] Of(Token token, Token? previous)
    {
        if (token.Lemma.StartsWith('\'') && token.Kind == TokenKind.Word)
        {
            return [Clitic(token.Lemma, previous)];
        }

        return token.Kind switch
        {
            TokenKind.Word => OfWord(token.Lemma == token.Text ? token.Text.ToLowerInvariant() : token.Lemma),
            TokenKind.Code or TokenKind.Quoted => [Noun(token.Text, 3), Adjective(token.Text, 2)],
            TokenKind.Identifier => [Noun(token.Text, 3), Adjective(token.Text, token.Text.Contains('_') ? 2 : -2)],
            TokenKind.Term => OfTerm(token),
            TokenKind.Path or TokenKind.Url or TokenKind.Email => [Noun(token.Text, 3)],
            TokenKind.Number or TokenKind.Date or TokenKind.Time => [Amount(token)],
            TokenKind.Punctuation when token.Text is "," or "—" or "–" or "--" => [Mark(TagState.Comma, token)],
            TokenKind.Punctuation or TokenKind.Arrow => [Mark(TagState.Stop, token)],
            TokenKind.Open or TokenKind.Close => [Mark(TagState.Comma, token)],
            _ => [new(TagState.Other, WordTag.Other, token.Text, 0)],
        };
    }

    public static Reading Amount(Token token, QuantityKind kind = QuantityKind.Count) =>
        kind == QuantityKind.Frequency
            ? new(TagState.Adverb, WordTag.Adverb, token.Text.ToLowerInvariant(), 0)
            : new(TagState.Number, WordTag.Number, token.Text.ToLowerInvariant(), 0);

    private static Reading[] OfTerm(Token token)
    {
        var last = token.Text[(token.Text.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        var plural = NounForms.IsPlural(last);
        return
        [
            plural ? new(TagState.Plural, WordTag.NounPlural, token.Lemma, 3) : Noun(token.Lemma, 3),
            Adjective(token.Text.ToLowerInvariant(), WordForms.IsNoun(last) ? -3 : 2),
        ];
    }

    private static Reading Clitic(string lemma, Token? previous) =>
        lemma switch
        {
            "'re" or "'m" => new(TagState.Be, WordTag.Verb, "be", 0) { IsFinite = true },
            "'ve" => new(TagState.Have, WordTag.Verb, "have", 0) { IsFinite = true },
            "'ll" => new(TagState.Modal, WordTag.Modal, "will", 0) { IsFinite = true },
            "'d" => new(TagState.Modal, WordTag.Modal, "would", 0) { IsFinite = true },
            "'s" when previous?.Text.ToLowerInvariant() is "it" or "he" or "she" or "that" or "there" or "who" or "what" or "here" => new(
                TagState.Be,
                WordTag.VerbThird,
                "be",
                0
            )
            {
                IsFinite = true,
            },
            _ => new(TagState.Possessive, WordTag.Possessive, "'s", 0),
        };

    private Reading[] OfWord(string word)
    {
        if (!cache.TryGetValue(word, out var readings))
        {
            var closed = FunctionWords.Find(word) ?? (MeasureWords.IsSymbol(word) ? [new(TagState.Plural, WordTag.NounPlural, word, 3)] : null);
            readings =
                closed is null ? OpenClass(word)
                : FunctionWords.IsAlsoOpen(word) ? [.. closed, .. OpenClass(word).Select(r => r with { Score = r.Score - 3 })]
                : closed;
            cache[word] = readings;
        }

        return readings;
    }

    private static Reading[] OpenClass(string word)
    {
        var entry = WordList.Find(word);
        var readings = new List<Reading>();
        if (NounForms.PluralOf(word) is { } singular)
        {
            readings.Add(new(TagState.Plural, WordTag.NounPlural, singular, Weight(Math.Max(entry.Noun, WordList.Find(singular).Noun))));
        }
        else if (entry.Noun >= 0)
        {
            readings.Add(Noun(word, Weight(entry.Noun)));
        }

        AddVerbs(readings, word);
        var participle = readings.Exists(r => r.State == TagState.Participle);
        if (entry.Adjective >= 0 && !participle)
        {
            readings.Add(Adjective(word, Weight(entry.Adjective)));
        }

        if (entry.Adverb >= 0)
        {
            readings.Add(new(TagState.Adverb, WordTag.Adverb, word, Weight(entry.Adverb)));
        }

        readings.AddRange(entry.Forms.Where(f => f.Code is 'c' or 's').Select(f => Adjective(word, 2) with { Lemma = f.Lemma }));
        return readings.Count > 0 ? [.. readings] : UnknownWords.Read(word);
    }

    private static void AddVerbs(List<Reading> readings, string word)
    {
        foreach (var verb in VerbReading.Of(word))
        {
            var state = verb.Tag switch
            {
                WordTag.VerbThird => TagState.Third,
                WordTag.VerbPast => TagState.Past,
                WordTag.VerbParticiple => TagState.Participle,
                WordTag.VerbGerund => TagState.Gerund,
                _ => TagState.Verb,
            };
            if (!readings.Exists(r => r.State == state))
            {
                var finite = state is TagState.Third or TagState.Past or TagState.Verb;
                readings.Add(new(state, verb.Tag, verb.Lemma, Weight(verb.Rank) - (state == TagState.Past ? 1 : 0)) { IsFinite = finite });
            }
        }
    }

    private static int Weight(int rank) => (Math.Max(rank, 0) + 1) / 2;

    private static Reading Noun(string lemma, int score) => new(TagState.Noun, WordTag.Noun, lemma, score);

    private static Reading Adjective(string lemma, int score) => new(TagState.Adjective, WordTag.Adjective, lemma, score);

    private static Reading Mark(TagState state, Token token) => new(state, WordTag.Punctuation, token.Text, 0);
}
