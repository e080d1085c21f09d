namespace AgenticAi.Gateway.Users;

/// <summary>What is left out stays as it is.</summary>
internal sealed record UserChange(string? Role, bool? Disabled);
