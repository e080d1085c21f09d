using AgenticAi.Pipeline.Generation;

namespace AgenticAi.Pipeline.Phases;

/// <summary>What to build from what.</summary>
/// <param name="Inputs">Files or folders, as the user gave them.</param>
/// <param name="Output">Folder of the application.</param>
public sealed record BuildRequest(IReadOnlyList<string> Inputs, string Output)
{
    /// <summary>
    /// The folder in which the only input lies, or which it is: what is recorded names files from there, so it is the same wherever a
    /// specification lies. Null when there are several inputs, or what was given does not exist.
    /// </summary>
    public string? Root =>
        Inputs is not [var only] ? null
        : File.Exists(only) ? Path.GetDirectoryName(Path.GetFullPath(only))
        : Directory.Exists(only) ? only
        : null;

    /// <summary>Name of the target.</summary>
    public string Target { get; init; } = "csharp";

    /// <summary>What is not understood is bad input.</summary>
    public bool Strict { get; init; }

    /// <summary>What an earlier build left that this one continues, when it does not lie in the output folder.</summary>
    public PreviousState? Previous { get; init; }

    /// <summary>Atoms generated at the same time.</summary>
    public int MaxParallel { get; init; } = Environment.ProcessorCount;
}
