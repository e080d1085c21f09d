namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <param name="Name">JSON name.</param>
internal sealed record ApiProperty(string Name, ApiSchema Schema, bool Required);
