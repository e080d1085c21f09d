using AgenticAi.Pipeline.Generation;

namespace AgenticAi.Pipeline.Repair;

/// <summary>The new content of a file of the workspace; null deletes it.</summary>
/// <param name="Path">Relative, with '/'.</param>
/// <param name="Kind">Of a file that was not there: an <see cref="FileKind.ExtensionPoint"/> belongs to the user from then on.</param>
public sealed record FileEdit(string Path, string? Content, FileKind Kind = FileKind.Generated);
