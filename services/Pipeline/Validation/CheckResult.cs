namespace AgenticAi.Pipeline.Validation;

/// <summary>What one check found, with the last exchanges that led there.</summary>
/// <param name="Covers">Ids of the model elements that the check speaks for.</param>
public sealed record CheckResult(
    string Id,
    string Title,
    IReadOnlyList<string> Covers,
    CheckOutcome Outcome,
    string Message,
    IReadOnlyList<Exchange> Evidence,
    TimeSpan Duration
);
