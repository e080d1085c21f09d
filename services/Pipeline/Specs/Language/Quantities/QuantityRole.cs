namespace AgenticAi.Pipeline.Specs.Language.Quantities;

internal enum QuantityRole
{
    /// <summary>Says how many: "at most 5".</summary>
    Amount,

    /// <summary>Says how large one thing is: "13-digit", "30-day".</summary>
    Measure,

    /// <summary>The "or more" behind the unit of an amount that stands before it.</summary>
    Tail,

    /// <summary>Ordinals and weekdays: their tokens stay words.</summary>
    Note,
}
