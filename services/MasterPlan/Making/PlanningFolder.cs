namespace AgenticAi.MasterPlan.Making;

/// <summary>What the service and a planning process exchange; gone when disposed.</summary>
internal sealed class PlanningFolder(string root) : IDisposable
{
    public string Root { get; } = root;

    /// <summary>A <see cref="PlanningOrder"/>.</summary>
    public string Order => Path.Combine(Root, "order.json");

    /// <summary>Where its files lie, under their own names.</summary>
    public string Specification => Path.Combine(Root, "specification");

    /// <summary>An <see cref="Making.Understanding"/>, written last.</summary>
    public string Understanding => Path.Combine(Root, "understanding.json");

    public static PlanningFolder Create()
    {
        var folder = new PlanningFolder(Directory.CreateTempSubdirectory("agentic-plan-").FullName);
        Directory.CreateDirectory(folder.Specification);
        return folder;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
