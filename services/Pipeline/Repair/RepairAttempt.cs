namespace AgenticAi.Pipeline.Repair;

/// <summary>A fix that was tried, and whether its symptom was gone afterwards.</summary>
public sealed record RepairAttempt(string Rule, Symptom Symptom, string Description, bool Helped);
