using AgenticAi.Pipeline.Generation.Targets.CSharp;

namespace AgenticAi.Pipeline.Generation.Targets;

/// <summary>The kinds of applications that can be generated.</summary>
public static class TargetCatalog
{
    public static IReadOnlyList<ITarget> All { get; } = [new CSharpTarget()];

    /// <summary>The target that users call so, or null.</summary>
    public static ITarget? Find(string name) => All.FirstOrDefault(target => string.Equals(target.Name, name, StringComparison.OrdinalIgnoreCase));
}
