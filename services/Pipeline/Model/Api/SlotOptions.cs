using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>How the free times of a row (<c>this</c>) on a day follow from what it is taken for and when it is open.</summary>
public sealed class SlotOptions
{
    /// <summary>Query parameter for the day (UTC).</summary>
    public required string DateParameter { get; init; }

    /// <summary>What takes time: <c>select(b in Booking where b.court == this and b.status == 'booked')</c>.</summary>
    public required AggregateExpression Taken { get; set; }

    /// <summary>When a taken time starts and ends, over the alias of <see cref="Taken"/>.</summary>
    public required Expression TakenFrom { get; set; }

    public required Expression TakenUntil { get; set; }

    /// <summary>Rows with opening hours: <c>select(o in OpeningHour where o.court == this and o.weekday == weekday(query.date))</c>; null when the row itself says when it is open, or is so all day.</summary>
    public AggregateExpression? Open { get; set; }

    /// <summary>Times of day over the alias of <see cref="Open"/> or over <c>this</c>; null for midnight.</summary>
    public Expression? OpenFrom { get; set; }

    public Expression? OpenUntil { get; set; }

    /// <summary>How long a slot is: <c>minutes(query.duration)</c>, <c>1h</c>.</summary>
    public required Expression Length { get; set; }

    /// <summary>A slot starts this long after the one before it, the first one when the row opens.</summary>
    public required int StepMinutes { get; set; }

    /// <summary>Slots that have begun are left out, because they can't be booked.</summary>
    public bool FutureOnly { get; set; }
}
