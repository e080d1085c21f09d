using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions.Predicates;

/// <summary>"is the assignee", "is its owner", "is an admin", "is a member of the project", "is a child".</summary>
internal sealed class IsSomebody : IPredicate
{
    public Expression? Read(Clause clause, RowReference subject, PhraseScope scope)
    {
        if (clause is not { Verb.IsCopula: true, Object: { } noun, Comparison: null })
        {
            return null;
        }

        var phrase = noun with { Complements = [.. noun.Complements, .. clause.Complements] };
        if (scope.Glossary.Find(phrase.FullName, subject.Entity.Name) is { } term && phrase.Complements.Count == 0)
        {
            return scope.Apply(term, subject.Path);
        }

        return Same(phrase, subject, scope) ?? Role(phrase, subject, scope) ?? Membership(phrase, subject, scope);
    }

    private static BinaryExpression? Same(NounPhrase phrase, RowReference subject, PhraseScope scope) =>
        SingleRow.Resolve(phrase, scope) is { } other && other.Entity.Name == subject.Entity.Name && other.Path != subject.Path
            ? Formula.Equal(subject.Path, other.Path)
            : null;

    private static BinaryExpression? Role(NounPhrase phrase, RowReference subject, PhraseScope scope) =>
        phrase.Complements.Count == 0
        && phrase.Possessor is null
        && subject.Entity.Name == scope.Model.Domain.Accounts?.Entity
        && scope.Vocabulary.Role(phrase) is { } role
            ? Formula.Equal(subject.Path.Then("role"), Formula.Text(role.Name))
            : null;

    // "a member of the project": a row that links the person and the project, or the project's list of people.
    private static Expression? Membership(NounPhrase phrase, RowReference subject, PhraseScope scope) =>
        phrase.Head is "member" or "participant" or "part" && SingleRow.Possessor(phrase) is { } group && SingleRow.Resolve(group, scope) is { } row
            ? RowLinks.Between(scope, subject, row, phrase.Head)
            : null;
}
