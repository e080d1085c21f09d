namespace AgenticAi.Pipeline.Generation.Writing;

public enum FileKind
{
    /// <summary>Derived from the specification; written again when it changes, never over somebody's edit.</summary>
    Generated,

    /// <summary>Written once for people to fill in; never touched again, never removed.</summary>
    ExtensionPoint,

    /// <summary>Derived files that are not source (documents, diagrams, seed data); treated as <see cref="Generated"/>.</summary>
    Data,
}
