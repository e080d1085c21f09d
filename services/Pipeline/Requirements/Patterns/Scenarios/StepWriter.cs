using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;
using ScenarioStep = AgenticAi.Pipeline.Model.Behavior.ScenarioStep;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>Writes the calls of one act: its own and those that must come before, such as filling the cart.</summary>
internal sealed class StepWriter(ScenarioDraft draft, Operation operation, Entity entity, Player? target, ActPhrase act)
{
    /// <summary>The to-one relation that a verb sets: "assign" the assignee.</summary>
    public static Relation? RelationOf(string verb, Entity entity) =>
        entity.Relations.Find(relation =>
            relation.IsToOne() && (WordForms.VerbOfAgent(relation.Name) == verb || relation.Name.StartsWith(verb, StringComparison.Ordinal))
        );

    /// <summary>"set them as reviewer": what the person becomes.</summary>
    public static NounPhrase? Appointed(ActPhrase act) =>
        act is { Verb: "set" or "choose" or "name" or "pick" or "appoint" or "enter" or "give" or "put" or "select", Target: not null }
            ? act.Complements.FirstOrDefault(complement => complement.Preposition is "as")?.Phrase
            : null;

    /// <summary>The to-one relation to a person that a noun names.</summary>
    public static Relation? PersonOf(ScenarioDraft draft, Entity entity, NounPhrase place) =>
        entity.Relations.Find(relation =>
            relation is { ReadOnly: false }
            && relation.IsToOne()
            && relation.Target == draft.Context.Vocabulary.AccountEntity?.Name
            && Naming.Phrase(relation.Name) == Naming.Phrase(place.FullName)
        );

    public bool Write(IReadOnlyList<Player> actors, IReadOnlyList<Complement> complements, int group)
    {
        var values = new Dictionary<string, Expression>(StringComparer.Ordinal);
        var makes = operation.Kind == OperationKind.Create;
        var rest = makes && Place is { } place ? new ScenarioPlace(draft, place).Read(complements) : complements;
        if (rest is null || !rest.All(complement => Value(complement, values)))
        {
            return false;
        }

        if (makes && target is not null && target.Entity != entity && !Fill(actors, values))
        {
            return false;
        }

        foreach (var actor in actors)
        {
            var step = new ScenarioStep
            {
                Actor = actor.Alias,
                Operation = operation.Id,
                Subject = makes ? Parent() : (target ?? Any())?.Alias,
                ConcurrentGroup = group,
                Result = makes ? draft.AddResult(entity).Alias : null,
            };
            foreach (var (member, value) in values)
            {
                step.Values[member] = value;
            }

            draft.When.Add(step);
        }

        if (actors is [var only] && only.Role != "visitor")
        {
            draft.MakeOwner(only);
        }

        return true;
    }

    // "orders 2 of it": the thing goes into the new row itself, or into the collection from which the row is made.
    private bool Fill(IReadOnlyList<Player> actors, Dictionary<string, Expression> values)
    {
        var amount = act.Target?.Quantity?.Value;
        if (To(entity, target!.Entity!) is { } direct)
        {
            values[direct.Name] = Formula.Path(target.Alias);
            return amount is null || SetAmount(entity, amount.Value, values);
        }

        var source = operation.Effects.OfType<ForEachEffect>().FirstOrDefault(each => each.Effects is [CreateEffect { Into: not null }])?.Source.Root;
        if (source is null || draft.Context.Model.Domain.FindEntity(source) is not { } item || To(item, target.Entity!) is not { } relation)
        {
            return false;
        }

        var add = draft.Context.Vocabulary.Operations(item, OperationKind.Create).FirstOrDefault();
        if (add is null)
        {
            return false;
        }

        foreach (var actor in actors)
        {
            var step = new ScenarioStep { Actor = actor.Alias, Operation = add.Id };
            step.Values[relation.Name] = Formula.Path(target.Alias);
            SetAmount(item, amount ?? 1, step.Values);
            draft.When.Add(step);
        }

        return true;
    }

    private static bool SetAmount(Entity of, decimal amount, Dictionary<string, Expression> values)
    {
        if ((Capacity.Amount(of) ?? OnlyNumber(of)) is not { } attribute)
        {
            return amount == 1;
        }

        values[attribute.Name] = Formula.Number(amount);
        return true;
    }

    private bool Value(Complement complement, Dictionary<string, Expression> values)
    {
        if (complement.Phrase is not { } phrase)
        {
            return false;
        }

        if (complement.Preposition is "to" or "as" && entity.FindValue(phrase.Head) is { } state)
        {
            // An action that leads there by its name needs no value.
            if (operation.Body is not null)
            {
                values[state.Attribute.Name] = Formula.Text(state.Value);
            }

            return true;
        }

        if (Appointed(act) == phrase && PersonOf(draft, entity, phrase) is { } office && Somebody(act.Target!) is { } appointed)
        {
            values[office.Name] = Formula.Path(appointed.Alias);
            return true;
        }

        if (complement.Preposition == "to" && RelationOf(act.Verb, entity) is { } relation && Somebody(phrase) is { } person)
        {
            values[relation.Name] = Formula.Path(person.Alias);
            return true;
        }

        return complement.Preposition == "with" && WithValue(phrase, values);
    }

    private bool WithValue(NounPhrase phrase, Dictionary<string, Expression> values)
    {
        if (entity.FindAttributeByWords(phrase.FullName) is not { } attribute)
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

    private Player? Somebody(NounPhrase phrase) => phrase.IsPronoun ? draft.Actors.LastOrDefault() : draft.Actor(phrase);

    private static Model.Domain.Attribute? OnlyNumber(Entity of) =>
        of.Attributes.FindAll(attribute => attribute is { Type: AttributeType.Integer, ReadOnly: false, Generator: null }) is [var only]
            ? only
            : null;

    /// <summary>The entity of the row that the path names.</summary>
    private Entity? Place =>
        operation.Parameters.Find(parameter => parameter is { In: ParameterPlace.Path, Entity: not null }) is { } parameter
            ? draft.Context.Model.Domain.FindEntity(parameter.Entity!)
            : null;

    // A row below a parent: the path names the parent.
    private string? Parent() => Place is { } place ? new ScenarioPlace(draft, place).Row(operation)?.Alias : null;

    // "the issue" of which nothing was said before.
    private Player? Any() => draft.Rows.FirstOrDefault(row => row.Entity == entity) ?? draft.AddRow(entity, new(StringComparer.Ordinal));

    private static Relation? To(Entity from, Entity target) => from.Relations.Find(relation => relation.IsToOne() && relation.Target == target.Name);
}
