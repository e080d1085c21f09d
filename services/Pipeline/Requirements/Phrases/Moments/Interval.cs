using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Phrases.Moments;

/// <summary>The stretch of time that a row takes: start and end, or start and length.</summary>
internal sealed record Interval(Attribute StartAttribute, Attribute EndAttribute)
{
    private static readonly string[] StartWords = ["start", "starts", "begin", "begins", "from", "arrival", "pickup", "checkin"];
    private static readonly string[] EndWords = ["end", "ends", "finish", "to", "until", "till", "departure", "checkout"];
    private static readonly string[] LengthWords = ["duration", "length", "minutes", "hours", "nights", "days"];

    public static Interval? Of(Entity entity)
    {
        var start = First(entity, StartWords, IsPoint) ?? Joined(entity, "check in", "valid from");
        var end = First(entity, EndWords, IsPoint) ?? Joined(entity, "check out", "valid to") ?? First(entity, LengthWords, IsLength);
        return start is null || end is null || start == end ? null : new Interval(start, end);
    }

    public Expression Start(PathExpression row) => row.Then(StartAttribute.Name);

    public Expression End(PathExpression row)
    {
        var end = row.Then(EndAttribute.Name);
        return IsLength(EndAttribute) ? Formula.Plus(Start(row), Length(end)) : end;
    }

    public CallExpression Overlaps(PathExpression row, PathExpression other) =>
        Formula.Call("overlaps", Start(row), End(row), Start(other), End(other));

    private Expression Length(PathExpression end)
    {
        var words = Naming.Words(EndAttribute.Name);
        return EndAttribute.Type == AttributeType.Duration ? end
            : words.Contains("hours") ? Formula.Call("hours", end)
            : words.Contains("days") || words.Contains("nights") ? Formula.Call("days", end)
            : Formula.Call("minutes", end);
    }

    private static bool IsPoint(Attribute attribute) => attribute.Type is AttributeType.Date or AttributeType.Timestamp or AttributeType.Time;

    private static bool IsLength(Attribute attribute) => attribute.Type is AttributeType.Integer or AttributeType.Duration;

    private static Attribute? First(Entity entity, string[] words, Func<Attribute, bool> fits) =>
        entity.Attributes.Find(attribute => fits(attribute) && words.Contains(Naming.Words(attribute.Name)[0]));

    private static Attribute? Joined(Entity entity, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (
                entity.Attributes.Find(attribute => IsPoint(attribute) && Naming.Phrase(attribute.Name).StartsWith(name, StringComparison.Ordinal)) is
                { } found
            )
            {
                return found;
            }
        }

        return null;
    }
}
