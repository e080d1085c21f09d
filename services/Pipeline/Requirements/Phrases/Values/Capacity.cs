using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Phrases.Values;

/// <summary>How much of a limited thing is left: its capacity less what bookings, holds or tickets take.</summary>
internal static class Capacity
{
    private static readonly string[] Words = ["capacity", "seats", "places", "spots", "slots", "spaces"];
    private static readonly string[] Amounts = ["quantity", "seats", "places", "amount", "persons", "guests", "participants"];

    // Rows that are one place each.
    private static readonly string[] PlaceNouns = ["ticket", "seat", "booking", "registration", "enrollment", "enrolment", "attendee", "participant"];

    public static Attribute? Find(Entity entity) =>
        entity.Attributes.Find(attribute =>
            attribute.Type == AttributeType.Integer && !attribute.ReadOnly && Naming.Words(attribute.Name).Any(Words.Contains)
        )
        ?? entity.Attributes.Find(attribute =>
            attribute.Type == AttributeType.Integer && Naming.Words(attribute.Name) is ["max" or "maximum", _, ..]
        );

    public static Expression? Left(PhraseScope scope, RowReference row)
    {
        if (Find(row.Entity) is not { } capacity)
        {
            return null;
        }

        Expression left = row.Path.Then(capacity.Name);
        var takers = Takers(scope, row.Entity);
        return takers.Count == 0 ? null : takers.Aggregate(left, (rest, taker) => Formula.Minus(rest, Taken(scope, row, taker)));
    }

    /// <summary>What is taken for good: by rows that do not expire. Null when there are none beside others that do.</summary>
    public static Expression? Sold(PhraseScope scope, RowReference row)
    {
        var lasting = Takers(scope, row.Entity).FindAll(taker => Moment.Expiry(taker) is null);
        return lasting.Count == 1 ? Taken(scope, row, lasting[0]) : null;
    }

    private static List<Entity> Takers(PhraseScope scope, Entity entity)
    {
        var pointing = scope.Model.Domain.Entities.FindAll(candidate => candidate.Relations.Exists(relation => PointsTo(relation, entity)));
        return pointing.Count == 1
            ? pointing
            : pointing.FindAll(candidate =>
                candidate.Lifecycle is not null
                || Moment.Expiry(candidate) is not null
                || Amount(candidate) is not null
                || PlaceNouns.Contains(Naming.Words(candidate.Name)[^1])
                || IsPartOfLiving(scope, candidate)
            );
    }

    // A pass that was made with a purchase: the purchase has states, so it may cease to count.
    private static bool IsPartOfLiving(PhraseScope scope, Entity candidate) =>
        scope.Model.Domain.Entities.Exists(whole => whole.Lifecycle is not null && IsMadeOf(whole, candidate));

    private static bool IsMadeOf(Entity whole, Entity part) => whole.Relations.Exists(parts => parts.Composition && parts.Target == part.Name);

    private static AggregateExpression Taken(PhraseScope scope, RowReference row, Entity taker)
    {
        var rows = scope.All(taker);
        rows = rows.With(
            Formula.Equal(rows.Row.Then(taker.Relations.Find(relation => PointsTo(relation, row.Entity))!.Name), row.Path),
            Counting(scope, rows)
        );
        return Places(rows);
    }

    /// <summary>Which of the rows take a place now; null when all do.</summary>
    public static Expression? Counting(PhraseScope scope, RowSet rows) =>
        Liveness.Valid(scope, rows.Entity, rows.Row) ?? OfWhole(scope, rows.Entity, rows);

    /// <summary>How many places the rows take together.</summary>
    public static AggregateExpression Places(RowSet rows) =>
        Amount(rows.Entity) is { } amount
            ? Formula.Aggregate(AggregateKind.Sum, rows, rows.Row.Then(amount.Name))
            : Formula.Aggregate(AggregateKind.Count, rows);

    // A ticket counts as long as its order does.
    private static Expression? OfWhole(PhraseScope scope, Entity taker, RowSet rows) =>
        taker
            .Relations.Where(relation => relation.IsToOne())
            .Select(relation =>
                scope.Model.Domain.FindEntity(relation.Target) is { } whole && (whole.Lifecycle is not null || IsMadeOf(whole, taker))
                    ? Liveness.Valid(scope, whole, rows.Row.Then(relation.Name))
                    : null
            )
            .FirstOrDefault(valid => valid is not null);

    public static Attribute? Amount(Entity entity) =>
        entity.Attributes.Find(attribute => attribute.Type == AttributeType.Integer && Amounts.Contains(Naming.Words(attribute.Name)[^1]));

    private static bool PointsTo(Relation relation, Entity entity) => relation.IsToOne() && relation.Target == entity.Name;
}
