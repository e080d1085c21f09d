using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>Adds moves to the life cycles of entities, making the life cycle when a move is the first that is heard of it.</summary>
internal sealed class StateMachines(InferenceContext context)
{
    /// <summary>The entity that all these states belong to; the one named by the words when several have them.</summary>
    public (Entity Entity, Attribute Attribute)? Find(IReadOnlyList<string> states, Entity? named)
    {
        var candidates = named is null ? context.Model.Domain.Entities : [named];
        var found = candidates
            .Select(entity => (Entity: entity, Attribute: AttributeOf(entity, states)))
            .Where(pair => pair.Attribute is not null)
            .ToList();
        return found.Count == 1 ? (found[0].Entity, found[0].Attribute!) : null;
    }

    public Lifecycle Of(Statement statement, Entity entity, Attribute attribute)
    {
        if (entity.Lifecycle is { } known)
        {
            return known;
        }

        var stated = attribute.Default is Literal { Value: string value } ? value : null;
        var lifecycle = new Lifecycle { Attribute = attribute.Name, Initial = stated ?? attribute.EnumValues[0] };
        entity.Lifecycle = lifecycle;
        attribute.ReadOnly = true;
        attribute.Required = true;
        attribute.Default = new Literal(lifecycle.Initial);
        if (stated is null)
        {
            context.Assume(
                ElementId.Lifecycle(entity.Name, "initial"),
                $"A new {Naming.Phrase(entity.Name)} starts as {lifecycle.Initial}, the first state that is named.",
                statement.Requirement.Source
            );
        }

        context.Derive(statement, ElementId.Lifecycle(entity.Name, "initial"));
        return lifecycle;
    }

    public Transition Add(Statement statement, Entity entity, Attribute attribute, string from, string to, TextSpan span)
    {
        var lifecycle = Of(statement, entity, attribute);
        var transition = lifecycle.Transitions.Find(move => move.From == from && move.To == to);
        if (transition is null)
        {
            transition = new Transition
            {
                From = from,
                To = to,
                Source = statement.Locate(span),
            };
            lifecycle.Transitions.Add(transition);
            context.Changed();
        }

        context.Derive(statement, ElementId.Transition(entity.Name, from, to));
        return transition;
    }

    /// <summary>The attribute's own spelling of a state.</summary>
    public static string? Value(Attribute attribute, string word)
    {
        var wanted = Naming.Snake(word);
        return attribute.EnumValues.Find(value => Naming.Snake(value) == wanted);
    }

    private static Attribute? AttributeOf(Entity entity, IReadOnlyList<string> states) =>
        entity
            .Attributes.Where(attribute => attribute.Type == AttributeType.Enum && !attribute.IsList)
            .OrderByDescending(attribute => attribute.Name == entity.Lifecycle?.Attribute)
            .FirstOrDefault(attribute => states.All(state => Value(attribute, state) is not null));
}
