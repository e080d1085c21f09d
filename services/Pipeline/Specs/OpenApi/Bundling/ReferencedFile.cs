namespace AgenticAi.Pipeline.Specs.OpenApi.Bundling;

/// <param name="Path">Full path; null for a text that comes from no file.</param>
internal sealed record ReferencedFile(string? Path, JsonTree Tree);
