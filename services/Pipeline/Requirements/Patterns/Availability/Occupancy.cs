using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;

namespace AgenticAi.Pipeline.Requirements.Patterns.Availability;

/// <summary>What takes a thing for some time: the stays in a berth, the bookings of a court.</summary>
internal sealed class Occupancy
{
    private readonly PhraseScope _scope;
    private readonly Entity _use;
    private readonly Relation _way;
    private readonly Interval _interval;

    private Occupancy(InferenceContext context, Entity thing, Entity use, Relation way, Interval interval)
    {
        Thing = thing;
        (_use, _way, _interval) = (use, way, interval);
        _scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(thing, Formula.This));
    }

    public Entity Thing { get; }

    /// <summary>Null unless exactly one kind of row takes the thing from one moment to another.</summary>
    public static Occupancy? Of(InferenceContext context, Entity thing)
    {
        var found = (
            from use in context.Model.Domain.Entities
            from way in use.Relations
            where way.IsToOne() && way.Target == thing.Name
            let interval = Interval.Of(use)
            where interval is { StartAttribute.Type: AttributeType.Date or AttributeType.Timestamp }
            select new Occupancy(context, thing, use, way, interval)
        ).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The two ends of the time asked for, or the day; added where the text names none.</summary>
    public IReadOnlyList<Parameter> Parameters(Operation operation)
    {
        var known = operation.Parameters.FindAll(parameter => parameter.In == ParameterPlace.Query);
        if (known.Count == 0)
        {
            known = [.. new[] { "from", "to" }.Select(name => new Parameter { Name = name, In = ParameterPlace.Query })];
            operation.Parameters.AddRange(known);
        }

        var ends = known.Take(2).ToList();
        foreach (var parameter in ends)
        {
            parameter.Type = _interval.StartAttribute.Type;
            parameter.Required = true;
        }

        return ends;
    }

    /// <summary>Nothing that counts takes it in that time, and it is not withheld.</summary>
    public Expression Free(IReadOnlyList<Parameter> parameters)
    {
        var rows = _scope.All(_use);
        Expression from = Formula.Path("query", parameters[0].Name);
        Expression to = parameters.Count > 1 ? Formula.Path("query", parameters[1].Name) : Formula.Plus(from, new Literal(TimeSpan.FromDays(1)));
        var taken = Formula.Aggregate(
            AggregateKind.Exists,
            rows.With(
                Formula.Equal(rows.Row.Then(_way.Name), Formula.This),
                Liveness.Valid(_scope, _use, rows.Row),
                Formula.Call("overlaps", _interval.Start(rows.Row), _interval.End(rows.Row), from, to)
            )
        );
        var withheld = _scope.Glossary.Find(Phrases.Adjectives.Free.WithheldTerm, Thing.Name);
        return Formula.And(withheld is null ? null : Formula.Not(_scope.Apply(withheld, Formula.This)), Formula.Not(taken))!;
    }
}
