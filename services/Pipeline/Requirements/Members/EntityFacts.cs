using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Brings entities and their relations into the model.</summary>
internal static class EntityFacts
{
    /// <summary>Finds or makes the entity that the words name; the statement becomes one of its sources.</summary>
    public static Entity Ensure(InferenceContext context, Statement statement, string phrase, TextSpan? span = null)
    {
        var known = context.Vocabulary.Entity(phrase);
        var entity = known ?? Add(context, phrase, statement.Locate(span ?? new TextSpan(0, statement.Text.Length)));
        context.Derive(statement, ElementId.Entity(entity.Name));
        return entity;
    }

    public static Entity Add(InferenceContext context, string phrase, SourceSpan? source)
    {
        var name = SafeName.Entity(phrase);
        var entity = context.Model.Domain.FindEntity(name);
        if (entity is null)
        {
            entity = new Entity
            {
                Name = name,
                Plural = Naming.Pascal(WordForms.Plural(Naming.Phrase(name))),
                Source = source,
            };
            context.Model.Domain.Entities.Add(entity);
            context.Changed();
        }

        context.Vocabulary.AddAlias(phrase, entity);
        if (Naming.Pascal(Vocabulary.Normalize(phrase)) != name)
        {
            context.Assume(ElementId.Entity(name), $"'{phrase}' is called {name} in code, because its own name would clash there.", source);
        }

        return entity;
    }

    /// <summary>Makes sure that the target knows the way back: <c>Book.reviews</c> for <c>Review.book</c>.</summary>
    public static Relation Inverse(InferenceContext context, Entity owner, Relation relation, Entity target)
    {
        var known = target.Relations.Find(candidate =>
            candidate.Target == owner.Name && (candidate.Inverse == relation.Name || candidate.Name == relation.Inverse)
        );
        if (known is not null)
        {
            relation.Inverse = known.Name;
            known.Inverse ??= relation.Name;
            return known;
        }

        var name = Free(
            target,
            SafeName.Member(relation.Kind == RelationKind.OneToOne ? Naming.Phrase(owner.Name) : WordForms.Plural(context.Vocabulary.PhraseOf(owner)))
        );
        var inverse = new Relation
        {
            Name = name,
            Target = owner.Name,
            Kind = relation.Kind == RelationKind.ManyToMany ? RelationKind.ManyToMany : RelationKind.OneToMany,
            Inverse = relation.Name,
            ReadOnly = true,
        };
        target.Relations.Add(inverse);
        relation.Inverse = name;
        context.Changed();
        return inverse;
    }

    /// <summary>The to-one relation from a part or child to its parent; made when it is missing.</summary>
    public static Relation Parent(InferenceContext context, Entity child, Entity parent, SourceSpan? source, bool required = true)
    {
        var known = child.Relations.Find(relation =>
            relation.Target == parent.Name && relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne
        );
        if (known is null)
        {
            known = new Relation
            {
                Name = Free(child, SafeName.Member(context.Vocabulary.PhraseOf(parent))),
                Target = parent.Name,
                Kind = RelationKind.ManyToOne,
                Required = required,
                Source = source,
            };
            child.Relations.Add(known);
            context.Changed();
        }

        return known;
    }

    private static string Free(Entity entity, string name)
    {
        var free = name;
        for (var i = 2; entity.FindAttribute(free) is not null || entity.FindRelation(free) is not null; i++)
        {
            free = name + i;
        }

        return free;
    }
}
