using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>What exists before: "a book with stock 3", "a shipped order", "a visitor", "project ABC with 11 issues", "a book with ratings 4 and 5".</summary>
internal static class GivenReader
{
    /// <returns>False when a word is not understood.</returns>
    public static bool Read(Clause clause, ScenarioDraft draft)
    {
        if (clause.Subject is not { } subject || clause.IsPartial)
        {
            return false;
        }

        if (clause.Verb is null)
        {
            return subject.All.All(one => Read(one with { Conjuncts = [] }, draft));
        }

        // "a book has stock 3", "an order is shipped"
        return clause switch
        {
            { Verb.Lemma: "have", Object: { } has } => Read(
                subject with
                {
                    Complements = [.. subject.Complements, new Complement("with", has, has.Span)],
                },
                draft
            ),
            { Attributes.Count: > 0 } => Read(subject with { Modifiers = [.. subject.Modifiers, .. clause.Attributes] }, draft),
            _ => false,
        };
    }

    private static bool Read(NounPhrase phrase, ScenarioDraft draft)
    {
        if (draft.Outsider(phrase) is not null)
        {
            return true;
        }

        var entity = EntityOf(phrase, draft);
        return entity is null || (draft.RoleOf(phrase) is not null && IsBare(phrase)) ? Actors(phrase, draft) : Row(phrase, entity, draft);
    }

    private static bool Actors(NounPhrase phrase, ScenarioDraft draft)
    {
        if (phrase.Relatives.Count == 0 && draft.Member(phrase) is not null)
        {
            return true;
        }

        if (draft.RoleOf(phrase) is not { } role)
        {
            return false;
        }

        if (!IsBare(phrase))
        {
            return phrase.Relatives.Count == 0 && phrase.Quantity is null && PeoplesRows.Read(phrase, draft.AddActor(role), draft);
        }

        for (var i = 0; i < Math.Max(1, (int)(phrase.Quantity?.Value ?? 1)); i++)
        {
            draft.AddActor(role);
        }

        return true;
    }

    /// <summary>"a job in progress", "an open ticket": a row in a state, as a place where something is done.</summary>
    public static bool Place(NounPhrase phrase, Entity entity, ScenarioDraft draft) => Row(phrase, entity, draft);

    private static bool Row(NounPhrase phrase, Entity entity, ScenarioDraft draft)
    {
        var values = new Dictionary<string, Expression>(StringComparer.Ordinal);
        if (
            !phrase.Modifiers.All(modifier => State(modifier, phrase, entity, values))
            || !Identity(phrase, entity, values, draft)
            || phrase.Relatives.Count > 0
        )
        {
            return false;
        }

        var children = phrase.Complements.Where(complement => !Value(complement, entity, values)).ToList();
        var row = draft.AddRow(entity, values, Math.Max(1, (int)(phrase.Quantity?.Value ?? 1)));
        return children.TrueForAll(complement => Children(complement, row, draft));
    }

    public static bool State(Modifier modifier, NounPhrase phrase, Entity entity, Dictionary<string, Expression> values)
    {
        if (entity.FindValue(modifier.Text) is { } state)
        {
            values[state.Attribute.Name] = Formula.Text(state.Value);
            return true;
        }

        return modifier.Kind == ModifierKind.Noun || modifier.Lemma is "new" or "existing" || phrase.Head == modifier.Lemma;
    }

    // "project ABC": a value of the attribute that names rows.
    private static bool Identity(NounPhrase phrase, Entity entity, Dictionary<string, Expression> values, ScenarioDraft draft)
    {
        // "a job in progress"
        if (entity.FindValue(phrase.Head) is { } state)
        {
            values[state.Attribute.Name] = Formula.Text(state.Value);
            return true;
        }

        if (draft.Context.Vocabulary.Entity(phrase.Head) is not null)
        {
            return phrase.Apposition is not { } literal || Name(entity, literal.Text, values);
        }

        return Name(entity, phrase.HeadToken.Text, values);
    }

    private static bool Name(Entity entity, string text, Dictionary<string, Expression> values)
    {
        var attribute = entity.PublicKey is { } key
            ? entity.FindAttribute(key)
            : entity.Attributes.Find(candidate => candidate.Name is "key" or "code" or "name" or "title");
        if (attribute is null)
        {
            return false;
        }

        values[attribute.Name] = Formula.Text(text);
        return true;
    }

    // "with stock 3", "without assignee"
    private static bool Value(Complement complement, Entity entity, Dictionary<string, Expression> values)
    {
        if (complement.Phrase is not { } phrase)
        {
            return false;
        }

        // "in progress"
        if (entity.FindValue($"{complement.Preposition} {phrase.Head}") is { } state)
        {
            values[state.Attribute.Name] = Formula.Text(state.Value);
            return true;
        }

        if (complement.Preposition == "without" && entity.FindRelationByWords(phrase.FullName) is { } relation && relation.IsToOne())
        {
            values[relation.Name] = Formula.Null;
            return true;
        }

        if (complement.Preposition != "with" || phrase.Conjuncts.Count > 0 || entity.FindAttributeByWords(phrase.FullName) is not { } attribute)
        {
            return false;
        }

        Expression? value =
            phrase.Apposition is { } literal ? Formula.Text(literal.Text)
            : phrase.Value?.Value is { } number ? Formula.Number(number)
            : null;
        if (value is not null)
        {
            values[attribute.Name] = value;
        }

        return value is not null;
    }

    // "with 11 issues", "with ratings 4 and 5"
    private static bool Children(Complement complement, Player row, ScenarioDraft draft)
    {
        if (complement is not { Preposition: "with", Phrase: { } phrase })
        {
            return false;
        }

        var parent = new Dictionary<string, Expression>(StringComparer.Ordinal);
        if (EntityNames.Find(draft.Context.Model, draft.Context.Vocabulary, phrase) is { } entity && ParentOf(entity, row) is { } relation)
        {
            parent[relation.Name] = Formula.Path(row.Alias);
            draft.AddRow(entity, parent, Math.Max(1, (int)(phrase.Quantity?.Value ?? 1)));
            return phrase.Modifiers.All(modifier => State(modifier, phrase, entity, parent));
        }

        return ChildValues(phrase, row, draft);
    }

    private static bool ChildValues(NounPhrase phrase, Player row, ScenarioDraft draft)
    {
        var numbers = phrase.Value is { } value
            ? value.Values.Count > 0
                ? value.Values
                : value is { Minimum: { } low, Maximum: { } high } && low != high
                    ? [low, high]
                    : value.Value is { } one
                        ? [one]
                        : []
            : [];
        var child = draft.Context.Model.Domain.Entities.Find(entity =>
            ParentOf(entity, row) is not null && entity.FindAttributeByWords(phrase.Head) is { } found && found.Computed is null
        );
        if (child is null || numbers.Count == 0)
        {
            return false;
        }

        foreach (var number in numbers)
        {
            if (child.Owner is not null && draft.Context.Model.Domain.Accounts is not null)
            {
                // Each by somebody else: one review per customer and book.
                draft.AddActor(OwnerRole(child, draft));
            }

            draft.AddRow(
                child,
                new(StringComparer.Ordinal)
                {
                    [ParentOf(child, row)!.Name] = Formula.Path(row.Alias),
                    [child.FindAttributeByWords(phrase.Head)!.Name] = Formula.Number(number),
                }
            );
        }

        return true;
    }

    private static string OwnerRole(Entity entity, ScenarioDraft draft) =>
        draft.Context.Vocabulary.Role(entity.Owner)?.Name
        ?? draft.Context.Model.Domain.Accounts!.DefaultRole
        ?? (draft.Context.Model.Domain.Roles.Count > 0 ? draft.Context.Model.Domain.Roles[0].Name : "user");

    private static Relation? ParentOf(Entity entity, Player row) =>
        entity.Relations.Find(relation => relation.IsToOne() && relation.Target == row.Entity!.Name);

    public static Entity? EntityOf(NounPhrase phrase, ScenarioDraft draft) =>
        EntityNames.Find(draft.Context.Model, draft.Context.Vocabulary, phrase) ?? ByModifier(phrase, draft);

    private static Entity? ByModifier(NounPhrase phrase, ScenarioDraft draft) =>
        phrase
            .Modifiers.Where(modifier => modifier.Kind == ModifierKind.Noun)
            .Select(modifier => draft.Context.Vocabulary.Entity(modifier.Text))
            .FirstOrDefault(entity => entity is not null);

    private static bool IsBare(NounPhrase phrase) => phrase.Complements.Count == 0 && phrase.Relatives.Count == 0;
}
