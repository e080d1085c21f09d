using System.Diagnostics;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>One unit of demand with its surroundings: a sentence, an item's sentence, a table row, a heading. All spans count into <see cref="Text"/>.</summary>
[DebuggerDisplay("{Requirement.Id}: {Text}")]
public sealed class Statement
{
    // Regular plurals differ from their singular behind it ("category", "categories").
    private const int StemLength = 3;

    private readonly bool[] _claimed;
    private readonly Dictionary<object, object?> _memory = [];
    private AnalyzedText? _analysis;

    public Statement(string text, IReadOnlyList<StatementPart> parts)
    {
        Text = text;
        Parts = parts;
        _claimed = new bool[text.Length];
    }

    public required StatementKind Kind { get; init; }

    public required Requirement Requirement { get; init; }

    /// <summary>The words, code spans in backticks; the cells of a table row are joined by " | ".</summary>
    public string Text { get; }

    public IReadOnlyList<StatementPart> Parts { get; }

    /// <summary>Texts of the headings above, outermost first.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>What introduces the list or table; null when nothing does.</summary>
    public string? Lead { get; init; }

    /// <summary>Bold words at the start of the item ("Visitor", "Book") or its own label.</summary>
    public string? Label { get; init; }

    /// <summary>Number that all statements of one paragraph, item or table share; pronouns reach back within it.</summary>
    public int Block { get; init; }

    public int Depth { get; init; }

    /// <summary>For table rows.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];

    /// <summary>The statement before it in the document; null for the first.</summary>
    public Statement? Previous { get; init; }

    /// <summary>Ids of the operations that it speaks of by its place: an endpoint stands in it, or before it in the same section.</summary>
    public List<string> Operations { get; } = [];

    /// <summary>The statement itself gives the <see cref="Operations"/>.</summary>
    public bool GivesOperations { get; set; }

    /// <summary>Name of the entity that it speaks of by its place (heading, label, lead); null when it can't be told.</summary>
    public string? Subject { get; set; }

    /// <summary>Analysed with the terms that the context knew at the start of the round.</summary>
    public AnalyzedText Analysis => _analysis ??= EnglishAnalyzer.Analyze(Text, Terms);

    public IEnumerable<Clause> Clauses => Analysis.Clauses;

    /// <summary>Main clauses and all clauses below them.</summary>
    public IEnumerable<Clause> AllClauses => Analysis.Sentences.SelectMany(sentence => sentence.AllClauses);

    public IEnumerable<Token> Tokens => Analysis.Sentences.SelectMany(sentence => sentence.Tokens);

    internal IReadOnlyCollection<string> Terms { get; private set; } = [];

    internal bool IsClassified { get; set; }

    public bool HasClaims => Array.IndexOf(_claimed, true) >= 0;

    public bool IsClaimed(TextSpan span)
    {
        for (var i = span.Offset; i < span.End; i++)
        {
            if (!_claimed[i] && char.IsLetterOrDigit(Text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place in the file of a part of <see cref="Text"/>.</summary>
    public SourceSpan Locate(TextSpan span)
    {
        var part = Parts.LastOrDefault(candidate => candidate.At <= span.Offset) ?? Parts[0];
        var from = Math.Max(0, span.Offset - part.At);
        return part.Source.Locate(part.From + from, Math.Max(0, Math.Min(span.Length, part.Length - from)));
    }

    internal bool Claim(TextSpan span)
    {
        var isNew = false;
        for (var i = Math.Max(0, span.Offset); i < Math.Min(span.End, _claimed.Length); i++)
        {
            isNew |= !_claimed[i];
            _claimed[i] = true;
        }

        return isNew;
    }

    /// <summary>The words turned out not to be understood after all.</summary>
    internal void Disclaim(TextSpan span) => Array.Fill(_claimed, false, span.Offset, span.Length);

    /// <summary>What a pure reading of the statement found; made once for each set of terms.</summary>
    internal T Remember<T>(object key, Func<T> read)
    {
        if (!_memory.TryGetValue(key, out var known))
        {
            known = read();
            _memory[key] = known;
        }

        return (T)known!;
    }

    /// <param name="changed">Those of <paramref name="terms"/> that are new, and those that are gone: only they can change how the text is read.</param>
    internal void UseTerms(IReadOnlyCollection<string> terms, IReadOnlyCollection<string> changed)
    {
        Terms = terms;
        if (changed.Any(MayHold))
        {
            _analysis = null;
            _memory.Clear();
        }
    }

    // A term is singular and in lower case, the text may have its plural or run its words together; so only the starts of its words are looked for.
    private bool MayHold(string term) => Array.TrueForAll(term.Split(' '), Holds) || Array.TrueForAll(WordForms.Plural(term).Split(' '), Holds);

    private bool Holds(string word) => Text.Contains(word[..Math.Min(word.Length, StemLength)], StringComparison.OrdinalIgnoreCase);
}
