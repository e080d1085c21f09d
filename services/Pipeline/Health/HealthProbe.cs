namespace AgenticAi.Pipeline.Health;

/// <summary>What one address of the running application answered.</summary>
/// <param name="Status">0 when no answer came.</param>
/// <param name="Expected">In words: <c>200</c>, <c>no server error</c>.</param>
public sealed record HealthProbe(string Name, string Method, string Url, int Status, bool IsHealthy, string Expected, TimeSpan Duration);
