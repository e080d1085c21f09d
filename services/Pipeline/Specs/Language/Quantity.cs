using AgenticAi.Pipeline.Specs.Language.Quantities;

namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>An amount or a range of amounts, e.g. "at most 8", "1 to 5", "15, 30 or 45 minutes", "more than 0.20".</summary>
public sealed record Quantity(QuantityKind Kind, TextSpan Span)
{
    /// <summary>Lower bound, null when open.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Upper bound, null when open.</summary>
    public decimal? Maximum { get; init; }

    public bool MinimumExclusive { get; init; }

    public bool MaximumExclusive { get; init; }

    /// <summary>The alternatives of "15, 30, 45 or 60"; empty otherwise.</summary>
    public IReadOnlyList<decimal> Values { get; init; } = [];

    /// <summary>Lemma of what is counted or measured ("character", "minute", "ticket"), or a currency code ("EUR", "cent").</summary>
    public string? Unit { get; init; }

    /// <summary>The comparative that stood before it: "younger" in "younger than 12"; null for at most, greater than and the like.</summary>
    public string? Comparative { get; init; }

    /// <summary>Whether the text said half, a quarter and so on "of" something.</summary>
    public bool IsFraction { get; init; }

    public DateOnly? Date { get; init; }

    public TimeOnly? Time { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public bool IsExact => Minimum is not null && Minimum == Maximum;

    /// <summary>The single value of an exact quantity.</summary>
    public decimal? Value => IsExact ? Minimum : null;

    /// <summary>The upper bound (else the lower one) as time, for durations; a month counts 30 days and a year 365.</summary>
    public TimeSpan? Duration => Kind == QuantityKind.Duration && (Maximum ?? Minimum) is { } amount ? DurationUnits.Length(Unit, amount) : null;
}
