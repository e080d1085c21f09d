namespace AgenticAi.Pipeline.Specs.Language;

public enum QuantityKind
{
    Count,
    Money,
    Percentage,
    Duration,

    /// <summary>once, twice, three times.</summary>
    Frequency,
    Ordinal,
    Date,
    TimeOfDay,
    Weekday,
}
