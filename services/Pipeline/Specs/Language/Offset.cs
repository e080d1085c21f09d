namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>A distance in time from the phrase that follows it.</summary>
/// <param name="Direction">"before" or "after" ("from", "prior to" and so on become one of them).</param>
public sealed record Offset(Quantity Quantity, string Direction);
