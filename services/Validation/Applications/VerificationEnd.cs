namespace AgenticAi.Validation.Applications;

/// <summary>What a verifying process leaves, last of all.</summary>
/// <param name="Fault">Why the machine, not the application, ended it; null otherwise.</param>
internal sealed record VerificationEnd(int Exit, int Proven, int Total, string Summary, string? Fault);
