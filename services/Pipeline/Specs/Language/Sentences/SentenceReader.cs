using AgenticAi.Pipeline.Specs.Language.Phrases;
using AgenticAi.Pipeline.Specs.Language.Quantities;
using AgenticAi.Pipeline.Specs.Language.Tagging;

namespace AgenticAi.Pipeline.Specs.Language.Sentences;

/// <summary>From the tokens of one sentence to its clauses.</summary>
internal sealed class SentenceReader(string text, Tagger tagger)
{
    public Sentence Read(List<Token> tokens)
    {
        var labelLength = SentenceLabel.Length(tokens);
        var body = labelLength == 0 ? tokens : tokens[labelLength..];
        var span = tokens[0].Span.Cover(tokens[^1].Span);
        var tagged = Tag(body);
        var grammar = new Grammar(tagged);
        var story = StoryReader.Read(grammar);
        var isScenario = tagged.IsAny(0, "given", "then");
        var clauses = story is { } s ? s.Clauses : grammar.Sequences.Read(isScenario);
        return new()
        {
            Text = span.In(text),
            Span = span,
            Label = labelLength == 0 ? null : tokens[0].Text,
            Kind = story is not null ? SentenceKind.UserStory : KindOf(tagged, clauses, isScenario),
            Clauses = clauses,
            Tokens = tagged.Tokens,
            Story = story?.Story,
        };
    }

    public IEnumerable<Clause> ReadParts(List<Token> tokens)
    {
        var tagged = Tag(tokens, isFragment: true);
        return new Grammar(tagged).Lists.ReadParts(0, tagged.Count);
    }

    private TaggedSentence Tag(List<Token> tokens, bool isFragment = false)
    {
        var quantities = QuantityFinder.Find(tokens);
        return new(text, tagger.Tag(tokens, quantities, isFragment), quantities);
    }

    private static SentenceKind KindOf(TaggedSentence sentence, List<Clause> clauses, bool isScenario)
    {
        if (isScenario)
        {
            return SentenceKind.Scenario;
        }

        var isEars =
            sentence.Tokens.Any(t => t.Text is "SHALL")
            || (sentence[0].Text is "WHEN" or "WHILE" or "IF" or "WHERE" && clauses.Exists(c => c.Verb is not null));
        return isEars ? SentenceKind.Ears
            : clauses.Exists(c => c.Kind == ClauseKind.Statement) ? SentenceKind.Statement
            : clauses.Exists(c => c.Kind == ClauseKind.Imperative) ? SentenceKind.Imperative
            : SentenceKind.Fragment;
    }
}
