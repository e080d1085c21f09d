using AgenticAi.Pipeline.Specs.Language.Clauses;

namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>The readers of one sentence: phrases hold clauses and clauses hold phrases, so each must reach the others.</summary>
internal sealed class Grammar
{
    // Deeper nesting than this is no English; what lies deeper is read flat.
    private const int DeepestNesting = 12;
    private int depth;

    public Grammar(TaggedSentence sentence, int depth = 0)
    {
        this.depth = depth;
        Sentence = sentence;
        Lookahead = new(sentence);
        BasePhrases = new(this);
        PhraseTails = new(this);
        NounPhrases = new(this);
        Verbs = new(sentence, Lookahead);
        Complements = new(this);
        Subordinates = new(this);
        Predicates = new(this);
        Clauses = new(this);
        Sequences = new(this);
        Lists = new(this);
    }

    public TaggedSentence Sentence { get; }

    public Lookahead Lookahead { get; }

    public BasePhraseReader BasePhrases { get; }

    public PhraseTailReader PhraseTails { get; }

    public NounPhraseReader NounPhrases { get; }

    public VerbGroupReader Verbs { get; }

    public ComplementReader Complements { get; }

    public SubordinateReader Subordinates { get; }

    public PredicateReader Predicates { get; }

    public ClauseReader Clauses { get; }

    public SequenceReader Sequences { get; }

    public ListReader Lists { get; }

    public bool MayNest => depth < DeepestNesting;

    /// <summary>A grammar for a part of this sentence, as deeply nested as this one.</summary>
    public Grammar Within(TaggedSentence part) => new(part, depth);

    /// <summary>Counts one level of nesting while <paramref name="read"/> runs.</summary>
    public T Nested<T>(Func<T> read)
    {
        depth++;
        try
        {
            return read();
        }
        finally
        {
            depth--;
        }
    }
}
