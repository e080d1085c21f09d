using AgenticAi.Pipeline.Specs.Language.Lexicon;

namespace AgenticAi.Pipeline.Specs.Language.Words;

/// <summary>A spelling as a form of a verb.</summary>
internal readonly record struct VerbReading(WordTag Tag, string Lemma, int Rank)
{
    /// <summary>Every verb form that the lower-case spelling can be; likelier lemmas first.</summary>
    public static List<VerbReading> Of(string word)
    {
        var readings = new List<VerbReading>();
        var entry = WordList.Find(word);
        AddIrregular(readings, entry);
        if (entry.Verb >= 0)
        {
            readings.Add(new(WordTag.Verb, word, entry.Verb));
            if (VerbForms.IsInvariant(word))
            {
                readings.Add(new(WordTag.VerbPast, word, entry.Verb - 4));
                readings.Add(new(WordTag.VerbParticiple, word, entry.Verb - 4));
            }
        }

        if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            AddStem(readings, word[..^3], [WordTag.VerbGerund]);
        }
        else if (word.EndsWith("ed", StringComparison.Ordinal))
        {
            AddStem(readings, word[..^2], [WordTag.VerbPast, WordTag.VerbParticiple]);
        }
        else if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            AddThirdPerson(readings, word);
        }

        return readings;
    }

    private static void AddIrregular(List<VerbReading> readings, LexiconEntry entry)
    {
        foreach (var form in entry.Forms)
        {
            WordTag[] tags = form.Code switch
            {
                'p' => [WordTag.VerbPast],
                'e' => [WordTag.VerbParticiple],
                'b' => [WordTag.VerbPast, WordTag.VerbParticiple],
                'g' => [WordTag.VerbGerund],
                't' => [WordTag.VerbThird],
                _ => [],
            };
            foreach (var tag in tags)
            {
                readings.Add(new(tag, form.Lemma, Math.Max(0, WordList.Find(form.Lemma).Verb)));
            }
        }
    }

    private static void AddStem(List<VerbReading> readings, string stem, ReadOnlySpan<WordTag> tags)
    {
        if (stem.Length < 2 || readings.Exists(r => r.Tag is WordTag.VerbGerund or WordTag.VerbParticiple))
        {
            return;
        }

        string[] candidates =
        [
            stem + "e",
            stem,
            stem.Length > 3 && stem[^1] == stem[^2] ? stem[..^1] : "",
            stem[^1] == 'i' ? stem[..^1] + "y" : "",
            stem[^1] == 'y' ? stem[..^1] + "ie" : "",
        ];
        var best = candidates.Select(c => (Lemma: c, WordList.Find(c).Verb)).Where(c => c.Verb >= 0).OrderByDescending(c => c.Verb).ToList();
        if (best.Count > 0)
        {
            foreach (var tag in tags)
            {
                readings.Add(new(tag, best[0].Lemma, best[0].Verb));
            }
        }
    }

    private static void AddThirdPerson(List<VerbReading> readings, string word)
    {
        string[] candidates =
        [
            word[..^1],
            word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : "",
            word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : "",
        ];
        var best = candidates.Select(c => (Lemma: c, WordList.Find(c).Verb)).Where(c => c.Verb >= 0).OrderByDescending(c => c.Verb).ToList();
        if (best.Count > 0)
        {
            readings.Add(new(WordTag.VerbThird, best[0].Lemma, best[0].Verb));
        }
    }
}
