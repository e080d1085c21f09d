namespace AgenticAi.Pipeline.Validation;

/// <summary>One HTTP request and its answer, as evidence. Passwords and tokens are redacted, long bodies are cut.</summary>
/// <param name="Status">0 when no answer came.</param>
public sealed record Exchange(string Method, string Url, string? RequestBody, int Status, string? ResponseBody);
