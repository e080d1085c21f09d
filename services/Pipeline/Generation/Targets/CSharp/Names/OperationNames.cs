namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

/// <summary>Types of one operation.</summary>
/// <param name="Handler">The class of its handler, when that has a file of its own: <c>PlaceOrder</c>.</param>
/// <param name="Query">The record of its query parameters: <c>ListBooksQuery</c>.</param>
/// <param name="Answer">The record of a list with an unusual shape: <c>ListBooksAnswer</c>.</param>
internal sealed record OperationNames(string Handler, string Query, string Answer);
