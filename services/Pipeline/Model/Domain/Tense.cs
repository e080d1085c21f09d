namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>Where a date or instant must lie at the moment of writing.</summary>
public enum Tense
{
    Past,
    PastOrPresent,
    Future,
    PresentOrFuture,
}
