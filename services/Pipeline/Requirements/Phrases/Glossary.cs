namespace AgenticAi.Pipeline.Requirements.Phrases;

/// <summary>The terms that the specification defines.</summary>
internal sealed class Glossary
{
    private readonly List<Term> _terms = [];

    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>Adds the term; the first definition of a word for an entity stays.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Define(Term term)
    {
        if (Find(term.Word, term.Entity) is not null)
        {
            return false;
        }

        _terms.Add(term);
        return true;
    }

    public Term? Find(string word, string entity) =>
        _terms.Find(term => string.Equals(term.Word, word, StringComparison.Ordinal) && string.Equals(term.Entity, entity, StringComparison.Ordinal));

    /// <summary>The only term of that word, whatever it describes.</summary>
    public Term? Find(string word)
    {
        var found = _terms.FindAll(term => string.Equals(term.Word, word, StringComparison.Ordinal));
        return found.Count == 1 ? found[0] : null;
    }
}
