using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Slots;

/// <summary>When something is open: rows of its own with times of day ("working hours: weekday, start time, end time"), or two times of day of the thing itself.</summary>
internal static class OpeningHours
{
    private static readonly string[] FromWords = ["start", "starts", "begin", "begins", "from", "open", "opens", "opening"];
    private static readonly string[] UntilWords = ["end", "ends", "finish", "to", "until", "till", "close", "closes", "closing"];

    public static void Set(SlotOptions options, PhraseScope scope, Entity resource, Entity bookings)
    {
        if (Times(resource) is var (ownFrom, ownUntil))
        {
            (options.OpenFrom, options.OpenUntil) = (Formula.This.Then(ownFrom.Name), Formula.This.Then(ownUntil.Name));
            return;
        }

        foreach (var hours in scope.Model.Domain.Entities.Where(entity => entity != bookings))
        {
            if (
                Times(hours) is var (from, until)
                && Vocabulary.Between(hours, resource).FirstOrDefault(relation => relation.Kind == RelationKind.ManyToOne) is { } relation
            )
            {
                var rows = scope.All(hours);
                rows = rows.With(Formula.Equal(rows.Row.Then(relation.Name), Formula.This), OfDay(hours, rows.Row, options.DateParameter));
                options.Open = Formula.Aggregate(AggregateKind.Select, rows);
                (options.OpenFrom, options.OpenUntil) = (rows.Row.Then(from.Name), rows.Row.Then(until.Name));
                return;
            }
        }
    }

    private static (Attribute From, Attribute Until)? Times(Entity entity) =>
        Time(entity, FromWords) is { } from && Time(entity, UntilWords) is { } until ? (from, until) : null;

    private static Attribute? Time(Entity entity, string[] words) =>
        entity.Attributes.Find(attribute => attribute.Type == AttributeType.Time && Naming.Words(attribute.Name).Any(words.Contains));

    /// <summary>Hours may hold for a day of the week or for one date; otherwise for every day.</summary>
    private static Expression? OfDay(Entity hours, PathExpression row, string parameter)
    {
        var date = Formula.Path("query", parameter);
        if (
            hours.Attributes.Find(attribute =>
                attribute.Type is AttributeType.Enum or AttributeType.String && Naming.Words(attribute.Name).Any(word => word is "weekday" or "day")
            ) is
            { } weekday
        )
        {
            return Formula.Equal(row.Then(weekday.Name), Formula.Call("weekday", date));
        }

        return hours.Attributes.Find(attribute => attribute.Type == AttributeType.Date) is { } day ? Formula.Equal(row.Then(day.Name), date) : null;
    }
}
