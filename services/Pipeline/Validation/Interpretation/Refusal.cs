namespace AgenticAi.Pipeline.Validation.Interpretation;

internal sealed class Refusal(int status, string? code = null, string message = "refused") : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code ?? $"status_{status}";

    public Dictionary<string, object?> Details { get; init; } = [];

    public string? Field { get; init; }

    /// <summary>When asking again makes sense; null for no hint.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static void Unless(bool holds, int status, string? code = null, string? field = null)
    {
        if (!holds)
        {
            throw new Refusal(status, code) { Field = field };
        }
    }
}
