namespace AgenticAi.Pipeline.Generation;

/// <summary>A kind of application that can be generated. Adding one: a folder under Targets and one line in <c>Targets</c>.</summary>
public interface ITarget
{
    /// <summary>What users write: <c>csharp</c>.</summary>
    string Name { get; }

    IReadOnlyList<IFileGenerator> Generators { get; }

    /// <summary>The target for a workspace that was built before, so that what databases out there have seen is continued.</summary>
    ITarget After(PreviousState previous) => this;
}
