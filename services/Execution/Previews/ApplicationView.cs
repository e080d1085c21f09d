namespace AgenticAi.Execution.Previews;

/// <summary>The built application of an execution, as it can be looked at.</summary>
/// <param name="Address">Path of its preview; null unless it runs.</param>
/// <param name="Problem">Why it does not run, if it should.</param>
public sealed record ApplicationView(ApplicationState State, string? Address, string? Problem);
