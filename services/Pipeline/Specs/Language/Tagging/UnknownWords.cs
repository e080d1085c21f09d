using AgenticAi.Pipeline.Specs.Language.Words;

namespace AgenticAi.Pipeline.Specs.Language.Tagging;

/// <summary>Readings of words that the lexicon does not have, from their endings and parts.</summary>
internal static class UnknownWords
{
    private static readonly string[] AdjectiveEndings = ["able", "ible", "less", "ful", "ous", "ive", "only", "based", "wide"];

    private static readonly string[] Particles = ["up", "in", "out", "off", "on", "back", "over", "down"];

    public static Reading[] Read(string word)
    {
        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && hyphen < word.Length - 1)
        {
            return Compound(word, word[(hyphen + 1)..]);
        }

        if (AdjectiveEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal)))
        {
            return [Make(TagState.Adjective, WordTag.Adjective, word, 2)];
        }

        if (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal))
        {
            return [Make(TagState.Adverb, WordTag.Adverb, word, 2)];
        }

        // "unshipped", "reopened": a known verb behind the prefix.
        if (word.Length > 5 && (word.StartsWith("un", StringComparison.Ordinal) || word.StartsWith("re", StringComparison.Ordinal)))
        {
            var verbs = VerbReading.Of(word[2..]);
            if (verbs.Count > 0)
            {
                return Prefixed(word[..2], verbs);
            }
        }

        return word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4
            ?
            [
                Make(TagState.Participle, WordTag.VerbParticiple, word[..^1], 1),
                Make(TagState.Past, WordTag.VerbPast, word[..^1], 0) with
                {
                    IsFinite = true,
                },
                Make(TagState.Adjective, WordTag.Adjective, word, 0),
            ]
            : [Make(TagState.Noun, WordTag.Noun, word, 2)];
    }

    private static Reading[] Compound(string word, string last)
    {
        if (Particles.Contains(last))
        {
            return [Make(TagState.Noun, WordTag.Noun, word, 2), Make(TagState.Verb, WordTag.Verb, word, 1) with { IsFinite = true }];
        }

        var adjective = Make(TagState.Adjective, WordTag.Adjective, word, 2);
        if (WordForms.IsAdjective(last) || VerbReading.Of(last).Exists(r => r.Tag is WordTag.VerbParticiple or WordTag.VerbGerund))
        {
            return WordForms.IsNoun(last) ? [adjective, Make(TagState.Noun, WordTag.Noun, word, 1)] : [adjective];
        }

        return NounForms.PluralOf(last) is { } singular
            ? [Make(TagState.Plural, WordTag.NounPlural, word[..^last.Length] + singular, 2)]
            : [Make(TagState.Noun, WordTag.Noun, word, 2), adjective with { Score = 1 }];
    }

    private static Reading[] Prefixed(string prefix, List<VerbReading> verbs) =>
        [
            .. verbs.Select(v =>
                v.Tag switch
                {
                    WordTag.VerbParticiple => Make(TagState.Participle, v.Tag, prefix + v.Lemma, 2),
                    WordTag.VerbPast => Make(TagState.Past, v.Tag, prefix + v.Lemma, 1) with { IsFinite = true },
                    WordTag.VerbGerund => Make(TagState.Gerund, v.Tag, prefix + v.Lemma, 2),
                    WordTag.VerbThird => Make(TagState.Third, v.Tag, prefix + v.Lemma, 2) with { IsFinite = true },
                    _ => Make(TagState.Verb, v.Tag, prefix + v.Lemma, 2) with { IsFinite = true },
                }
            ),
        ];

    private static Reading Make(TagState state, WordTag tag, string lemma, int score) => new(state, tag, lemma, score);
}
