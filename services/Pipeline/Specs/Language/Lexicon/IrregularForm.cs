namespace AgenticAi.Pipeline.Specs.Language.Lexicon;

/// <summary>A spelling as an irregular form of <paramref name="Lemma"/>.</summary>
/// <param name="Code">n plural, p past, e past participle, b both, g gerund, t third person, c comparative, s superlative.</param>
internal readonly record struct IrregularForm(char Code, string Lemma);
