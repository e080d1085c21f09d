using AgenticAi.Pipeline.Specs.Language.Sentences;
using AgenticAi.Pipeline.Specs.Language.Tagging;
using AgenticAi.Pipeline.Specs.Language.Tokens;

namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>Reads requirement English: sentences, clauses, noun phrases, quantities, each with its exact place in the text.</summary>
public static class EnglishAnalyzer
{
    /// <summary>Analyses running text, also over several lines; a blank line or a list mark ends a sentence.</summary>
    /// <param name="terms">Phrases that stay one token, singular: entity names, attribute names, states such as "checked in".</param>
    public static AnalyzedText Analyze(string text, IReadOnlyCollection<string>? terms = null)
    {
        var reader = new SentenceReader(text, new Tagger());
        return new(text, [.. SentenceSplitter.Split(Tokens(text, terms), text).Select(reader.Read)]);
    }

    /// <summary>Analyses the parts of a table cell or of an item list one by one: "required, unique, 13 digits" gives three clauses.</summary>
    public static IReadOnlyList<Clause> AnalyzeList(string text, IReadOnlyCollection<string>? terms = null)
    {
        var reader = new SentenceReader(text, new Tagger());
        return [.. SentenceSplitter.Split(Tokens(text, terms), text).SelectMany(reader.ReadParts)];
    }

    private static List<Token> Tokens(string text, IReadOnlyCollection<string>? terms)
    {
        var tokens = Tokenizer.Tokenize(text);
        return terms is null ? tokens : new KnownTerms(terms).Join(tokens, text);
    }
}
