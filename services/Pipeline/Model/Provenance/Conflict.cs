namespace AgenticAi.Pipeline.Model.Provenance;

/// <summary>Two statements of the specification that cannot both hold.</summary>
public sealed record Conflict(string ElementId, string Text, SourceSpan First, SourceSpan Second);
