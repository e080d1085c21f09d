using System.Globalization;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Valid values for body members, each call a new one where the type has enough of them.</summary>
internal sealed class ValueFactory(CheckContext context)
{
    private const int PatternTries = 50;
    private static readonly TimeSpan FarAhead = TimeSpan.FromDays(30);

    /// <param name="place">Position of the member among its siblings: later dates and times get later members, so that "end" comes after "start".</param>
    public object? Valid(Slot slot, int place = 0)
    {
        return slot.IsList && slot.Relation is null ? Items(slot, Math.Max(slot.MinItems, 1), place) : One(slot, place);
    }

    /// <summary>A list of so many values, different ones where the type has enough of them.</summary>
    public List<object?> Items(Slot slot, int count, int place = 0) =>
        [.. Enumerable.Range(0, count).Select(index => slot.EnumValues.Count > 0 ? EnumValue(slot, index) : One(slot, place + index))];

    public string UniqueText(string stem = "check") =>
        context.Salt.Length == 0 ? $"{stem}-{context.NextNumber()}" : $"{stem}-{context.Salt}-{context.NextNumber()}";

    private object? One(Slot slot, int place) =>
        slot.Type switch
        {
            _ when slot.EnumValues.Count > 0 && slot.Type != AttributeType.Boolean => EnumValue(slot, 0),
            AttributeType.Boolean => true,
            AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money => Number(slot),
            AttributeType.Date => DateOnly.FromDateTime(Moment(slot, place).UtcDateTime),
            AttributeType.Timestamp => Moment(slot, place),
            AttributeType.Time => new TimeOnly(Math.Min(8 + (2 * place), 22), 0),
            AttributeType.Duration => TimeSpan.FromHours(1),
            AttributeType.Uuid => context.NextUuid(),
            AttributeType.Email => $"{UniqueText()}@example.com",
            AttributeType.Url => $"https://example.com/{UniqueText()}",
            AttributeType.Phone when slot.Pattern is null => $"+1555{context.NextNumber() + (SaltNumber() * 1000 % 9_000_000):0000000}",
            AttributeType.Json when (slot.Field.Example ?? slot.Attribute?.Example) is { } example => System.Text.Json.Nodes.JsonNode.Parse(example),
            AttributeType.Json => new System.Text.Json.Nodes.JsonObject { ["check"] = UniqueText() },
            AttributeType.Binary => Convert.ToBase64String("check"u8),
            _ => Text(slot),
        };

    private static object EnumValue(Slot slot, int index)
    {
        var text = slot.EnumValues[index % slot.EnumValues.Count];
        return slot.IsNumber && decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : text;
    }

    /// <summary>Small where the range is small (quantities, ratings), room above otherwise (stock, capacity).</summary>
    private decimal Number(Slot slot)
    {
        if (slot.Attribute is { Unique: true } || slot.Field.Member == "id")
        {
            return UnusedNumber(slot);
        }

        var wanted = slot.Max <= 100 ? Math.Max(slot.Min ?? 0, 1) : 20m;
        var least = slot.Min is { } min ? min + (slot.MinExclusive ? slot.Step : 0) : wanted;
        var most = slot.Max is { } max ? max - (slot.MaxExclusive ? slot.Step : 0) : decimal.MaxValue;
        var value = Math.Min(Math.Max(wanted, least), most);
        return slot.MultipleOf is { } unit ? Multiple(value, most, unit) : value;
    }

    /// <summary>Goes round in the range, so that a small one is used up before anything is repeated.</summary>
    private decimal UnusedNumber(Slot slot)
    {
        var least = Math.Max(slot.Min ?? 1, 1) + (slot.MinExclusive ? slot.Step : 0);
        least = slot.MultipleOf is { } unit ? Math.Ceiling(least / unit) * unit : least;
        var steps = slot.Max is { } max ? Math.Floor((max - (slot.MaxExclusive ? slot.Step : 0) - least) / slot.Step) + 1 : decimal.MaxValue;
        return context.Unused(
            slot,
            () =>
                least
                + (
                    ((SaltNumber() * 100) + context.NextNumber())
                    % Math.Max(steps, 1)
                    * (steps < decimal.MaxValue || slot.MultipleOf is not null ? slot.Step : 1)
                )
        );
    }

    private static decimal Multiple(decimal value, decimal most, decimal unit) =>
        Math.Ceiling(value / unit) * unit is var next && next <= most ? next : Math.Floor(value / unit) * unit;

    private DateTimeOffset Moment(Slot slot, int place)
    {
        var today = new DateTimeOffset(context.Now.UtcDateTime.Date.AddHours(10), TimeSpan.Zero);
        return slot.Tense is Tense.Past or Tense.PastOrPresent
            ? today - TimeSpan.FromDays(20 * 365) + TimeSpan.FromDays(place)
            : today + FarAhead + TimeSpan.FromDays(place);
    }

    private string Text(Slot slot)
    {
        if (slot.Pattern is not null)
        {
            return FromPattern(slot);
        }

        var text = UniqueText(slot.Name);
        if (slot.MaxLength < text.Length)
        {
            text = context.Unused(slot, () => Short(slot.MaxLength.Value));
        }

        return slot.MinLength > text.Length ? text.PadRight(slot.MinLength.Value, 'x') : text;
    }

    private string Short(int length)
    {
        var text = ((SaltNumber() * 10_007) + context.NextNumber()).ToString("x", CultureInfo.InvariantCulture).PadLeft(Math.Min(length, 8), 'a');
        return text[^Math.Min(text.Length, length)..];
    }

    private string FromPattern(Slot slot) => context.Unused(slot, () => Matching(slot));

    private string Matching(Slot slot)
    {
        for (var i = 0; i < PatternTries; i++)
        {
            var text = PatternText.Make(slot.Pattern!, (SaltNumber() * 10_007) + context.NextNumber());
            if (Limits.Allow(slot, text, context.Now))
            {
                return text;
            }
        }

        throw new PlanningException($"No text for the pattern of {slot.Name} was found: {slot.Pattern}");
    }

    private long SaltNumber() =>
        context.Salt.Aggregate(0L, (sum, digit) => (sum * 36) + (char.IsAsciiDigit(digit) ? digit - '0' : digit - 'a' + 10)) % 1_000_000;
}
