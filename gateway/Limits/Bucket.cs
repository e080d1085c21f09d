namespace AgenticAi.Gateway.Limits;

/// <param name="Name">Of what is counted, and for whom.</param>
internal sealed record Bucket(string Name, Limit Limit);
