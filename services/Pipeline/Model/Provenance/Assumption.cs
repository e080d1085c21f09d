namespace AgenticAi.Pipeline.Model.Provenance;

/// <summary>A guess where the specification is silent or ambiguous.</summary>
/// <param name="ElementId">The model element that the guess shaped.</param>
/// <param name="Text">One sentence for the reader of the report.</param>
/// <param name="Source">The words that left it open, when there are any.</param>
public sealed record Assumption(string ElementId, string Text, SourceSpan? Source = null);
