using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases;

/// <summary>What words can refer to at one place of a text: the row acted on, the one who acts, and the rows spoken of so far.</summary>
internal sealed class PhraseScope
{
    private static readonly HashSet<string> Roots = new(StringComparer.Ordinal)
    {
        "this",
        "old",
        "parent",
        "input",
        "query",
        "me",
        "now",
        "today",
        "in",
        "or",
        "by",
        "if",
        "all",
    };
    private readonly HashSet<string> _aliases;

    public PhraseScope(ApplicationModel model, Vocabulary vocabulary, Glossary glossary, RowReference? current = null, string? actor = null)
        : this(model, vocabulary, glossary, current, actor, current is null ? [] : [current], []) { }

    private PhraseScope(
        ApplicationModel model,
        Vocabulary vocabulary,
        Glossary glossary,
        RowReference? current,
        string? actor,
        IReadOnlyList<RowReference> spoken,
        HashSet<string> aliases
    )
    {
        Model = model;
        Vocabulary = vocabulary;
        Glossary = glossary;
        This = current;
        Actor = actor;
        Spoken = spoken;
        _aliases = aliases;
    }

    public ApplicationModel Model { get; }

    public Vocabulary Vocabulary { get; }

    public Glossary Glossary { get; }

    /// <summary>The row that the rule is about; null for rules about the caller only.</summary>
    public RowReference? This { get; }

    /// <summary>Lower-case noun of the one who acts ("customer"), when the sentence names it.</summary>
    public string? Actor { get; }

    /// <summary>Rows that pronouns and "the book" may mean, nearest first.</summary>
    public IReadOnlyList<RowReference> Spoken { get; }

    /// <summary>The same place inside a phrase about <paramref name="row"/>.</summary>
    public PhraseScope About(RowReference row) => new(Model, Vocabulary, Glossary, This, Actor, [row, .. Spoken], _aliases);

    public PhraseScope ActedBy(string? actor) => new(Model, Vocabulary, Glossary, This, actor, Spoken, _aliases);

    /// <summary>The entity that a noun phrase names, also by its last word alone ("class" for GymClass) or with an idle head ("leave request").</summary>
    public Entity? EntityNamed(string phrase) => EntityNames.Find(Model, Vocabulary, phrase);

    /// <summary>A name that no enclosing aggregate uses: the first letter of the entity's last word, numbered when taken.</summary>
    public string NewAlias(Entity entity)
    {
        var letter = Naming.Words(entity.Name)[^1][..1];
        var alias = letter;
        for (var i = 2; Roots.Contains(alias) || !_aliases.Add(alias); i++)
        {
            alias = letter + i;
        }

        return alias;
    }

    public RowSet All(Entity entity) => new(entity, NewAlias(entity), Formula.Path(entity.Name), null);

    public RowSet Members(RowReference owner, Relation relation)
    {
        var target = Model.Domain.FindEntity(relation.Target) ?? throw new InvalidOperationException($"No entity {relation.Target}.");
        return new RowSet(target, NewAlias(target), owner.Path.Then(relation.Name), null);
    }

    /// <summary>The term's condition for <paramref name="row"/>.</summary>
    public Expression Apply(Term term, PathExpression row) => Substitution.Replace(FreshAliases(term.Condition), "this", row);

    private Expression FreshAliases(Expression condition)
    {
        foreach (var aggregate in AliasSearch.Aggregates(condition))
        {
            if (!_aliases.Add(aggregate.Alias))
            {
                var entity = Model.Domain.FindEntity(aggregate.Source.Root);
                var alias = entity is null ? aggregate.Alias + _aliases.Count : NewAlias(entity);
                condition = AliasSearch.Rename(condition, aggregate.Alias, alias);
            }
        }

        return condition;
    }
}
