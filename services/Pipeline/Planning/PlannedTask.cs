namespace AgenticAi.Pipeline.Planning;

/// <summary>A piece of work that a person would name: "endpoints of Book", "schema", "check: uniqueness of Book.isbn".</summary>
/// <param name="Id">Stable kebab-case.</param>
/// <param name="Signature">Semantic signature: what it makes out of what, without names of this application (<c>endpoints(crud,filter,paging,roles)</c>). Equal signatures are the same kind of work in other applications.</param>
/// <param name="Elements">Ids of the model elements that it is about.</param>
/// <param name="Patterns">Names of the patterns that shaped it.</param>
/// <param name="DependsOn">Ids of tasks.</param>
public sealed record PlannedTask(
    string Id,
    string Title,
    string Signature,
    IReadOnlyList<string> Elements,
    IReadOnlyList<string> Patterns,
    IReadOnlyList<string> DependsOn
);
