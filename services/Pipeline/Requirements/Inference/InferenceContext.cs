using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Inference;

/// <summary>The model under construction, the statements, and the only ways to conclude: claim, derive, state, guess, assume.</summary>
public sealed class InferenceContext
{
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _terms = [];

    public InferenceContext(ApplicationModel model, IReadOnlyList<Statement> statements)
    {
        Model = model;
        Statements = [.. statements.Where(statement => statement.Kind != StatementKind.Refusal)];
        Refusals = [.. statements.Where(statement => statement.Kind == StatementKind.Refusal)];
        Vocabulary = new Vocabulary(model);
    }

    public ApplicationModel Model { get; }

    /// <summary>In document order.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>What nothing may be concluded from but that operations refuse it.</summary>
    public IReadOnlyList<Statement> Refusals { get; }

    /// <summary>Finds elements of the model by the words that the text uses for them.</summary>
    public Vocabulary Vocabulary { get; }

    public List<SpecProblem> Problems { get; } = [];

    /// <summary>What a document offers without saying what it does.</summary>
    internal List<GivenInput> GivenInputs { get; } = [];

    /// <summary>Words that the text itself defines ("Members younger than 12 are children").</summary>
    internal Glossary Glossary { get; } = new();

    /// <summary>Grows with every new conclusion.</summary>
    public int Version { get; private set; }

    /// <summary>The words are understood.</summary>
    public void Claim(Statement statement, TextSpan span)
    {
        if (statement.Claim(span))
        {
            Version++;
        }
    }

    public void Claim(Statement statement) => Claim(statement, new TextSpan(0, statement.Text.Length));

    /// <summary>The statement caused these elements or facets; a check of each is part of its proof.</summary>
    public void Derive(Statement statement, params IEnumerable<string> elementIds) => Derive(statement.Requirement, elementIds);

    public void Derive(Requirement requirement, params IEnumerable<string> elementIds)
    {
        foreach (var id in elementIds.Where(id => !requirement.Elements.Contains(id, StringComparer.Ordinal)))
        {
            requirement.Elements.Add(id);
            Version++;
        }
    }

    /// <summary>The kind under which the report shows the requirement; the first pattern that knows wins. Without one it is a behaviour.</summary>
    public void Classify(Statement statement, RequirementKind kind)
    {
        if (!statement.IsClassified)
        {
            statement.IsClassified = true;
            statement.Requirement.Kind = kind;
            Version++;
        }
    }

    /// <summary>
    /// The text says that a facet (or element) has this value: derives the id, calls <paramref name="apply"/> once, and replaces a guess.
    /// Another statement with another value is a conflict; the first one stands.
    /// </summary>
    /// <returns>Whether the value holds now.</returns>
    /// <param name="part">Tells facts apart that share an element id, such as the two ends of a range.</param>
    public bool State<T>(Statement statement, string elementId, T value, Action<T> apply, TextSpan? span = null, string part = "") =>
        State(statement.Requirement, elementId, value, apply, statement.Locate(span ?? new TextSpan(0, statement.Text.Length)), part);

    public bool State<T>(Requirement requirement, string elementId, T value, Action<T> apply, SourceSpan source, string part = "")
    {
        var key = elementId + part;
        if (_facts.TryGetValue(key, out var known) && !known.IsGuess)
        {
            if (!Equals(known.Value, value))
            {
                AddConflict(elementId, $"'{known.Value}' and '{value}' are both said of {elementId}.", known.Source!, source);
                return false;
            }

            Derive(requirement, elementId);
            return true;
        }

        Model.Assumptions.RemoveAll(assumption => assumption.ElementId == elementId);
        _facts[key] = new Fact(value, false, source);
        Version++;
        Derive(requirement, elementId);
        apply(value);
        return true;
    }

    /// <summary>Nothing is said about the facet, so this value is assumed until something is.</summary>
    /// <param name="why">One sentence for the report; null for a convention that the documentation promises, which is no guess to report.</param>
    public void Guess<T>(string elementId, T value, Action<T> apply, string? why = null, SourceSpan? source = null)
    {
        if (_facts.TryAdd(elementId, new Fact(value, true, source)))
        {
            Version++;
            apply(value);
            if (why is not null)
            {
                Assume(elementId, why, source);
            }
        }
    }

    /// <summary>Whether the text (not a guess) has decided the facet.</summary>
    public bool IsStated(string elementId) => _facts.TryGetValue(elementId, out var fact) && !fact.IsGuess;

    /// <summary>The value of a fact that was stated or guessed; null while there is none.</summary>
    public object? Known(string elementId) => _facts.TryGetValue(elementId, out var fact) ? fact.Value : null;

    /// <summary>The words that decided a fact; null for guesses, and for facts that were never stated.</summary>
    public SourceSpan? SourceOf(string elementId, string part = "") =>
        _facts.TryGetValue(elementId + part, out var fact) && !fact.IsGuess ? fact.Source : null;

    public void Assume(string elementId, string text, SourceSpan? source = null)
    {
        var assumption = new Assumption(elementId, text, source);
        if (!Model.Assumptions.Contains(assumption))
        {
            Model.Assumptions.Add(assumption);
            Version++;
        }
    }

    /// <summary>Two statements contradict each other in a way that no single facet shows.</summary>
    public void AddConflict(string elementId, string text, SourceSpan first, SourceSpan second)
    {
        var conflict = new Conflict(elementId, text, first, second);
        if (!Model.Conflicts.Contains(conflict))
        {
            Model.Conflicts.Add(conflict);
            Version++;
        }
    }

    /// <summary>To be called after a change of the model that none of the other calls goes along with.</summary>
    public void Changed() => Version++;

    internal void RefreshTerms()
    {
        var terms = Vocabulary.Terms();
        var changed = terms.Except(_terms, StringComparer.Ordinal).Concat(_terms.Except(terms, StringComparer.Ordinal)).ToList();
        if (changed.Count > 0)
        {
            _terms = terms;
            foreach (var statement in Statements.Concat(Refusals))
            {
                statement.UseTerms(terms, changed);
            }
        }
    }
}
