namespace AgenticAi.Pipeline.Validation;

/// <summary>The application broke a rule of the model; the message says what was expected and what came.</summary>
internal sealed class CheckFailure(string message) : Exception(message);
