namespace AgenticAi.Pipeline.Planning;

/// <summary>A check that validation will run, known before anything is generated.</summary>
/// <param name="Id">Stable kebab-case.</param>
/// <param name="Builder">Name of the check builder.</param>
/// <param name="Covers">Ids of the model elements and facets that it proves.</param>
public sealed record PlannedCheck(string Id, string Builder, string Title, IReadOnlyList<string> Covers);
