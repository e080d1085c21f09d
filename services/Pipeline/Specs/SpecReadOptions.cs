namespace AgenticAi.Pipeline.Specs;

/// <summary>Limits of what is read. Beyond them a file is refused with a problem, so that no input can exhaust memory or time.</summary>
public sealed class SpecReadOptions
{
    /// <summary>Largest file, in bytes. A larger one is refused without being read.</summary>
    public long MaxFileBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Most files of one run.</summary>
    public int MaxFiles { get; init; } = 500;

    /// <summary>Deepest nesting of folders, and of mappings and lists inside YAML or JSON.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>Most values of a YAML or JSON document after its aliases are expanded.</summary>
    public int MaxNodes { get; init; } = 300_000;

    /// <summary>The folder from which paths are shown, for files that were put there only to be read; null shows them as they were given.</summary>
    public string? Root { get; init; }

    internal string Shown(string path) => Root is null ? path : Path.GetRelativePath(Root, path).Replace('\\', '/');
}
