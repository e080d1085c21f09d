namespace AgenticAi.Pipeline.Deployment;

/// <summary>Where the product keeps its own files in an output folder.</summary>
public sealed class OutputLayout(string output)
{
    public string Root { get; } = Path.GetFullPath(output);

    private string Records => Path.Combine(Root, ".agentic");

    public string Model => Path.Combine(Records, "model.json");

    public string State => Path.Combine(Records, "state.json");

    public string Atoms => Path.Combine(Records, "atoms.json");

    public string ReportJson => Path.Combine(Records, "report.json");

    public string ReportHtml => Path.Combine(Records, "report.html");

    /// <summary>Written by checks to let the application's time pass.</summary>
    public string Clock => Path.Combine(Records, "clock-offset.txt");

    public string Log(string name) => Path.Combine(Records, "logs", $"{name}.log");
}
