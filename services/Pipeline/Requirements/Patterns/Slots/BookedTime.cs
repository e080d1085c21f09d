using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Slots;

/// <summary>Rows that take time of something: appointments of a doctor, bookings of a court.</summary>
/// <param name="Bookings">What takes the time.</param>
/// <param name="Resource">Its relation to what is taken.</param>
internal sealed record BookedTime(Entity Bookings, Relation Resource, Interval Interval)
{
    private const int UsualStep = 15;
    private const int LongestMinutes = 24 * 60;

    /// <summary>Null when nothing takes time of the entity's rows.</summary>
    public static BookedTime? Of(InferenceContext context, Entity resource) =>
        (
            from entity in context.Model.Domain.Entities
            from relation in Vocabulary.Between(entity, resource)
            where relation.Kind == RelationKind.ManyToOne
            let interval = Interval.Of(entity)
            where interval?.StartAttribute.Type == AttributeType.Timestamp
            select new BookedTime(entity, relation, interval)
        ).FirstOrDefault();

    public SlotOptions Options(InferenceContext context, Operation operation, SlotWords words)
    {
        var date = Parameter(operation, "date", "day", "on") ?? Add(operation, "date");
        (date.Type, date.Required, date.Description) = (AttributeType.Date, true, "Day (UTC) whose free times are listed.");
        var resource = context.Model.Domain.FindEntity(operation.Entity!)!;
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(resource, Formula.This));
        var taken = scope.All(Bookings);
        taken = taken.With(Formula.Equal(taken.Row.Then(Resource.Name), Formula.This), Liveness.Valid(scope, Bookings, taken.Row));
        var options = new SlotOptions
        {
            DateParameter = date.Name,
            Taken = Formula.Aggregate(AggregateKind.Select, taken),
            TakenFrom = Interval.Start(taken.Row),
            TakenUntil = Interval.End(taken.Row),
            Length = words.Length is { } minutes
                ? Formula.Call("minutes", Formula.Number(minutes))
                : Formula.Call("minutes", Formula.Path("query", Length(operation).Name)),
            StepMinutes = words.Step ?? words.Length ?? UsualStep,
            FutureOnly = RefusesPast(context),
        };
        OpeningHours.Set(options, scope, resource, Bookings);
        return options;
    }

    private Parameter Length(Operation operation)
    {
        var length = Parameter(operation, "duration", "length", "minutes") ?? Add(operation, "duration");
        (length.Type, length.Required, length.Description) = (AttributeType.Integer, true, "Length of a slot in minutes.");
        if (Interval.EndAttribute.Type == AttributeType.Integer && Allowed(Interval.EndAttribute) is { Count: > 0 } allowed)
        {
            length.EnumValues.AddRange(allowed);
        }
        else
        {
            (length.Min, length.Max) = (1, LongestMinutes);
        }

        return length;
    }

    /// <summary>The lengths that bookings may have, when they are listed: <c>this.duration in [15, 30]</c>.</summary>
    private List<string> Allowed(Attribute length) =>
        [
            .. from invariant in Bookings.Invariants
            where
                invariant.Condition
                    is BinaryExpression
                    {
                        Operator: BinaryOperator.In,
                        Left: PathExpression { Root: "this", Members: [var member] },
                        Right: ListExpression
                    }
                && member == length.Name
            from item in ((ListExpression)((BinaryExpression)invariant.Condition).Right).Items
            select item.ToString(),
        ];

    /// <summary>Whether a booking that starts in the past is refused.</summary>
    private bool RefusesPast(InferenceContext context)
    {
        var start = new PathExpression("this", [Interval.StartAttribute.Name]).ToString();
        return Interval.StartAttribute.Tense is Tense.Future or Tense.PresentOrFuture
            || context
                .Vocabulary.Operations(Bookings, OperationKind.Create)
                .Any(create =>
                    create.Guards.Exists(guard =>
                        guard.Condition.ToString() is var text
                        && text.Contains("now", StringComparison.Ordinal)
                        && text.Contains(start, StringComparison.Ordinal)
                        && !AliasSearch.Aggregates(guard.Condition).Any()
                    )
                );
    }

    private static Parameter? Parameter(Operation operation, params string[] words) =>
        operation.Parameters.Find(parameter => parameter.In == ParameterPlace.Query && Naming.Words(parameter.Name).Any(words.Contains));

    private static Parameter Add(Operation operation, string name)
    {
        var parameter = new Parameter { Name = name, In = ParameterPlace.Query };
        operation.Parameters.Add(parameter);
        return parameter;
    }
}
