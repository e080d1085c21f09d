using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>The row below which a step makes another: "to a job in progress", or one in the state that the operation asks for.</summary>
internal sealed class ScenarioPlace(ScenarioDraft draft, Entity place)
{
    /// <summary>Brings the place into the scenario where the act names it.</summary>
    /// <returns>The other complements; null when what is said of the place is not understood.</returns>
    public IReadOnlyList<Complement>? Read(IReadOnlyList<Complement> complements)
    {
        var at = complements.ToList().FindIndex(IsPlace);
        if (at < 0)
        {
            return complements;
        }

        var phrase = complements[at].Phrase!;
        var state = at + 1 < complements.Count && IsState(complements[at + 1]) ? complements[at + 1] : null;
        var isKnown = phrase.Determiner == DeterminerKind.Definite && draft.Rows.Any(row => row.Entity == place);
        var described = state is null ? phrase : phrase with { Complements = [.. phrase.Complements, state] };
        return isKnown || GivenReader.Place(described, place, draft)
            ? [.. complements.Where(complement => complement != complements[at] && complement != state)]
            : null;
    }

    /// <summary>A row of the place that the scenario knows, else one in the state that the guards of the operation want.</summary>
    public Player? Row(Operation operation)
    {
        var known = draft.Rows.FirstOrDefault(row => row.Entity == place);
        return known is not null || place.Lifecycle is not { } lifecycle || Wanted(operation, lifecycle) is not { } state
            ? known
            : draft.AddRow(place, new(StringComparer.Ordinal) { [lifecycle.Attribute] = state });
    }

    private static Literal? Wanted(Operation operation, Lifecycle lifecycle) =>
        operation
            .Guards.Select(guard => guard.Condition)
            .OfType<BinaryExpression>()
            .Where(condition =>
                condition is { Operator: BinaryOperator.Equal, Left: PathExpression { Root: "this", Members: [_, var member] } }
                && member == lifecycle.Attribute
            )
            .Select(condition => condition.Right as Literal)
            .FirstOrDefault(state => state is not null);

    private bool IsPlace(Complement complement) =>
        complement.Preposition is "to" or "on" or "in" or "for" or "into"
        && complement.Phrase is { } phrase
        && GivenReader.EntityOf(phrase, draft) == place;

    private bool IsState(Complement complement) =>
        complement.Phrase is { } phrase && place.FindValue($"{complement.Preposition} {phrase.Head}") is not null;
}
