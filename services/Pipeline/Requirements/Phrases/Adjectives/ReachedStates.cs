using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Adjectives;

/// <summary>"was shipped" stays true of a delivered order: the state of the verb and those that come after it.</summary>
internal static class ReachedStates
{
    public static Expression? Read(RowReference row, string verb)
    {
        if (
            row.Entity.Lifecycle is not { } lifecycle
            || StateVerbs.Target(row.Entity, verb) is not { } state
            || state.Attribute.Name != lifecycle.Attribute
        )
        {
            return null;
        }

        var reached = new List<string> { state.Value };
        for (var i = 0; i < reached.Count; i++)
        {
            reached.AddRange(
                lifecycle
                    .Transitions.Where(move => move.From == reached[i] && !reached.Contains(move.To) && !Liveness.IsVoid(move.To))
                    .Select(move => move.To)
            );
        }

        // Where moves go round in a circle, only the state itself tells.
        var values = reached.Contains(lifecycle.Initial) ? [state.Value] : state.Attribute.EnumValues.FindAll(reached.Contains);
        return Formula.OneOf(row.Path.Then(state.Attribute.Name), values);
    }
}
