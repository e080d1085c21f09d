using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>States a relation: to one, to many references, or to parts.</summary>
internal sealed class RelationWriter(InferenceContext context, Statement statement, Entity entity, MemberDraft draft)
{
    public void Write(Entity target, bool inProse)
    {
        var many = draft.IsList || IsPluralOf(target);
        var name = NameOf(target, many);
        var relation = entity.FindRelation(name) ?? Add(name, target, many, inProse);
        // Rows that point back make the many: they are written and shown with that relation.
        var shown = relation is { Kind: RelationKind.OneToMany, Composition: false, Inverse: { } back }
            ? ElementId.Relation(target.Name, back)
            : ElementId.Relation(entity.Name, relation.Name);
        context.Derive(statement, shown);
        WriteFacets(relation);
        foreach (var part in draft.Parts)
        {
            MemberWriter.Write(context, statement, target, part, inProse: false);
        }
    }

    private string NameOf(Entity target, bool many)
    {
        var phrase =
            draft.Phrase.EndsWith("_id", StringComparison.Ordinal) ? draft.Phrase[..^3]
            : draft.Phrase.EndsWith("Id", StringComparison.Ordinal) ? draft.Phrase[..^2]
            : draft.Phrase;
        var name = SafeName.Member(phrase);
        var single = many
            ? null
            : entity.Relations.Find(relation =>
                relation.Target == target.Name && Vocabulary.Normalize(relation.Name) == Vocabulary.Normalize(phrase)
            );
        return single?.Name ?? (many ? SafeName.Member(WordForms.Plural(Naming.Phrase(phrase))) : name);
    }

    private Relation Add(string name, Entity target, bool many, bool inProse)
    {
        if (entity.FindAttribute(name) is { } guessed)
        {
            entity.Attributes.Remove(guessed);
        }

        var relation = many
            ? ToMany(name, target, inProse)
            : new Relation
            {
                Name = name,
                Target = target.Name,
                Kind = RelationKind.ManyToOne,
                Source = statement.Locate(draft.Span),
            };
        entity.Relations.Add(relation);
        context.Changed();
        return relation;
    }

    private Relation ToMany(string name, Entity target, bool inProse)
    {
        var back = target.Relations.Find(candidate =>
            candidate.Target == entity.Name && candidate.Kind is RelationKind.ManyToOne or RelationKind.OneToOne && candidate.Inverse is null
        );
        var parts = draft.Parts.Count > 0;
        var children = parts || back is not null || (inProse && draft.MinItems is null && !Shared.Contains(Vocabulary.Normalize(target.Name)));
        if (!children)
        {
            return new Relation
            {
                Name = name,
                Target = target.Name,
                Kind = RelationKind.ManyToMany,
                Source = statement.Locate(draft.Span),
            };
        }

        back ??= EntityFacts.Parent(context, target, entity, statement.Locate(draft.Span));
        back.Inverse = name;
        back.OnDelete = parts ? DeleteBehavior.Cascade : back.OnDelete;
        return new Relation
        {
            Name = name,
            Target = target.Name,
            Kind = RelationKind.OneToMany,
            Inverse = back.Name,
            Composition = parts,
            Source = statement.Locate(draft.Span),
        };
    }

    private void WriteFacets(Relation relation)
    {
        if (draft.Required is { } required)
        {
            State(relation, "required", required, value => relation.Required = value);
        }

        if (draft.Unique && relation.Kind == RelationKind.ManyToOne)
        {
            relation.Kind = RelationKind.OneToOne;
            context.Changed();
        }

        if (draft.MinItems is { } minimum)
        {
            State(relation, "min-items", minimum, value => relation.MinItems = value);
        }

        relation.MaxItems ??= draft.MaxItems;
        if (draft.Acyclic)
        {
            State(relation, "acyclic", true, _ => relation.Acyclic = true);
        }

        if (draft.OnDelete is { } onDelete)
        {
            State(relation, "on-delete", onDelete, value => relation.OnDelete = value);
        }

        if (draft.FromCaller)
        {
            BelongToCaller(relation);
        }

        relation.ReadOnly |= draft.ReadOnly;
        relation.Immutable |= draft.Immutable;
    }

    private void BelongToCaller(Relation relation)
    {
        if (relation.Kind == RelationKind.ManyToOne && relation.Target == context.Vocabulary.AccountEntity?.Name && entity.Owner is null)
        {
            entity.Owner = relation.Name;
            relation.ReadOnly = true;
            relation.Required = true;
            context.Changed();
        }
    }

    private bool IsPluralOf(Entity target) =>
        WordForms.IsPlural(Naming.Phrase(draft.Phrase)) && Naming.Phrase(draft.Phrase) != context.Vocabulary.PhraseOf(target);

    private void State<T>(Relation relation, string facet, T value, Action<T> apply) =>
        context.State(statement, ElementId.Relation(entity.Name, relation.Name, facet), value, apply, draft.Span);

    /// <summary>Things that many others point to, so that "a post has tags" means references.</summary>
    private static readonly HashSet<string> Shared = new(
        "tag category label author writer genre artist actor skill topic keyword member participant user ingredient amenity language speaker instructor teacher course product book".Split(
            ' '
        ),
        StringComparer.Ordinal
    );
}
