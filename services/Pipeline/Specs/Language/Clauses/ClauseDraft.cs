using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>A clause while its words are read.</summary>
internal sealed class ClauseDraft(TaggedSentence sentence, int start, ClauseLevel level)
{
    private readonly List<TextSpan> below = [];

    public int Start => start;

    public ClauseLevel Level => level;

    public Connector Connector { get; set; }

    public NounPhrase? Subject { get; set; }

    public Clause? SubjectClause { get; set; }

    public VerbGroup? Verb { get; set; }

    public NounPhrase? Object { get; set; }

    public NounPhrase? IndirectObject { get; set; }

    public List<Modifier> Attributes { get; } = [];

    public Conjunction AttributeConjunction { get; set; }

    public List<Complement> Complements { get; } = [];

    public List<Remark> Remarks { get; } = [];

    public List<Clause> Subordinates { get; } = [];

    public List<Move> Moves { get; } = [];

    public Comparison? Comparison { get; set; }

    public bool IsPartial { get; set; }

    public bool HasContent =>
        Verb is not null || Subject is not null || Complements.Count > 0 || Attributes.Count > 0 || Moves.Count > 0 || Remarks.Count > 0;

    public void AddAdverb(string adverb) => Verb = Verb is null ? null : Verb with { Adverbs = [.. Verb.Adverbs, adverb] };

    public void AddSubordinates(IEnumerable<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            Subordinates.Add(clause);
            below.Add(clause.Span);
        }
    }

    public Clause Build(int end)
    {
        var span = sentence.Span(start, end);
        var clause = new Clause
        {
            Kind = KindOf(),
            Text = span.In(sentence.Text),
            Span = span,
            Connector = Connector,
            Subject = Subject,
            SubjectClause = SubjectClause,
            Verb = Verb,
            Object = Object,
            IndirectObject = IndirectObject,
            Attributes = [.. Attributes],
            AttributeConjunction = AttributeConjunction,
            Complements = [.. Complements],
            Remarks = [.. Remarks],
            Subordinates = [.. Subordinates],
            Moves = [.. Moves],
            Quantities = [.. sentence.QuantitiesIn(start, end).Where(q => !below.Exists(b => b.Offset <= q.Span.Offset && q.Span.End <= b.End))],
            Tokens = [.. Enumerable.Range(start, Math.Max(0, Math.Min(end, sentence.Count) - start)).Select(i => sentence[i])],
            Comparison = Comparison,
            IsPartial = IsPartial,
        };
        return clause with { Comparison = Comparison ?? ComparisonReader.Find(clause) };
    }

    private ClauseKind KindOf() =>
        Verb is null ? ClauseKind.Fragment
        : Verb.IsNonFinite ? ClauseKind.NonFinite
        : Subject is null && SubjectClause is null && level is ClauseLevel.Main or ClauseLevel.Step ? ClauseKind.Imperative
        : ClauseKind.Statement;
}
