namespace AgenticAi.Pipeline.Validation;

/// <summary>The state that a check needs could not be reached through the application's operations.</summary>
internal sealed class PlanningException(string message) : Exception(message);
