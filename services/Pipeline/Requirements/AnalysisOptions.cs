namespace AgenticAi.Pipeline.Requirements;

public sealed class AnalysisOptions
{
    /// <summary>Name of the application; null to take it from the first title.</summary>
    public string? Name { get; set; }
}
