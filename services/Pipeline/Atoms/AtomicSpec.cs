namespace AgenticAi.Pipeline.Atoms;

/// <summary>The smallest unit of work: one output file or one check.</summary>
/// <param name="Id">Stable: <c>file:src/Books/Book.cs</c>, <c>check:unique-book-isbn</c>.</param>
/// <param name="TaskId">The <see cref="Planning.PlannedTask"/> that it belongs to.</param>
/// <param name="Generator">Name of the file generator or check builder that does it.</param>
/// <param name="Subject">What it is made for: a model element id, or empty for the whole model.</param>
/// <param name="Output">Relative path of the file, with forward slashes; empty for checks.</param>
/// <param name="Inputs">Exact inputs: ids of the model elements that may change its output.</param>
/// <param name="InputHash">SHA-256 (hex) of those elements' canonical JSON and of the templates used. Equal hash, equal output.</param>
/// <param name="DependsOn">Ids of atoms.</param>
public sealed record AtomicSpec(
    string Id,
    string TaskId,
    string Generator,
    string Subject,
    string Output,
    IReadOnlyList<string> Inputs,
    string InputHash,
    IReadOnlyList<string> DependsOn
);
