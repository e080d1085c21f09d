using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>"places an order from the cart and empties the cart": the new row gets a part for each row of the caller's collection, which is then emptied.</summary>
internal sealed class FromCollectionPattern : IPattern
{
    public string Name => "from-collection";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var clause in statement.AllClauses)
            {
                Copy(context, statement, clause);
                Clear(context, statement, clause);
            }
        }
    }

    private static void Copy(InferenceContext context, Statement statement, Clause clause)
    {
        var from = clause.Complements.FirstOrDefault(complement => complement.Preposition is "from" or "out of")?.Phrase;
        if (from is null || ActOf(context, statement, clause) is not { } act || act.Operations[0].Kind != OperationKind.Create)
        {
            return;
        }

        var scope = Scope(context, act.Entity);
        if (Collections.Resolve(from, scope) is not { } rows || Parts(context, act.Entity, rows.Entity) is not { } parts)
        {
            return;
        }

        var values = Values(context, parts.Target, rows);
        new EffectWriter(context).Write(
            statement,
            clause.Span,
            act.Operations,
            id => new ForEachEffect(
                rows.Alias,
                rows.Source,
                rows.Where,
                [new CreateEffect(parts.Target.Name, values, Formula.This.Then(parts.Relation.Name))]
            )
            {
                Id = id,
            }
        );
    }

    private static void Clear(InferenceContext context, Statement statement, Clause clause)
    {
        if (clause.Verb is not { Lemma: "empty" or "clear", Negated: false } || clause.Object is not { } what)
        {
            return;
        }

        var act = ActOf(context, statement, clause) ?? Earlier(context, statement, clause);
        if (act is not null && Collections.Resolve(what, Scope(context, act.Entity)) is { } rows)
        {
            new EffectWriter(context).Write(
                statement,
                clause.Span,
                act.Operations,
                id => new DeleteEffect(rows.Alias, rows.Source, rows.Where) { Id = id }
            );
        }
    }

    // The operation that stands at the start of the sentence, or the act that the clause itself names.
    private static Act? ActOf(InferenceContext context, Statement statement, Clause clause)
    {
        if (statement.GivesOperations)
        {
            var given = context.Model.Api.Operations.FindAll(operation =>
                statement.Operations.Contains(operation.Id) && operation.Entity is not null
            );
            return given.Count > 0 ? new Act(given, context.Model.Domain.FindEntity(given[0].Entity!)!) : null;
        }

        var phrase = clause.SubjectClause is { } gerund ? ActPhrase.Of(gerund) : ActPhrase.Of(clause);
        return phrase is null ? null : new ActReader(context).Find(phrase, statement);
    }

    private static Act? Earlier(InferenceContext context, Statement statement, Clause clause) =>
        statement
            .AllClauses.TakeWhile(other => other != clause)
            .Select(ActPhrase.Of)
            .OfType<ActPhrase>()
            .Select(phrase => new ActReader(context).Find(phrase, statement))
            .LastOrDefault(act => act is not null);

    /// <summary>The part of the new row that knows the same things as the collection's rows.</summary>
    private static (Relation Relation, Entity Target)? Parts(InferenceContext context, Entity entity, Entity item) =>
        (
            from relation in entity.Relations
            where relation.Kind == RelationKind.OneToMany
            let target = context.Model.Domain.FindEntity(relation.Target)
            where
                target is not null
                && target.Relations.Exists(to => to.IsToOne() && item.Relations.Exists(own => own.IsToOne() && own.Target == to.Target))
            select ((Relation, Entity)?)(relation, target)
        ).FirstOrDefault();

    // Members of the same name are copied; others are snapshots of the thing's own values ("unitPrice" of its price).
    private static Dictionary<string, Expression> Values(InferenceContext context, Entity part, RowSet rows)
    {
        var values = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var relation in part.Relations.Where(relation => relation.IsToOne() && rows.Entity.FindRelation(relation.Name) is not null))
        {
            values[relation.Name] = rows.Row.Then(relation.Name);
        }

        foreach (var attribute in part.Attributes.Where(attribute => attribute.Computed is null && attribute.Generator is null))
        {
            var value = rows.Entity.FindAttribute(attribute.Name) is { } same
                ? rows.Row.Then(same.Name)
                : Snapshots.Find(context.Model, part, attribute)?.Under(rows.Row);
            if (value is not null)
            {
                values[attribute.Name] = value;
            }
        }

        return values;
    }

    private static PhraseScope Scope(InferenceContext context, Entity entity) =>
        new(context.Model, context.Vocabulary, context.Glossary, new RowReference(entity, Formula.This));
}
