namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>What belongs to one noun: a folder and a namespace.</summary>
/// <param name="Name"><c>Books</c>.</param>
/// <param name="Namespace"><c>Bookstore.Books</c>.</param>
/// <param name="Folder"><c>src/Bookstore/Books</c>.</param>
internal sealed record Feature(string Name, string Namespace, string Folder);
