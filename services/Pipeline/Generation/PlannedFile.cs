namespace AgenticAi.Pipeline.Generation;

/// <summary>A file that a generator will make.</summary>
/// <param name="Path">Relative path, forward slashes.</param>
/// <param name="Task">Id of the task it belongs to, kebab-case: <c>endpoints-book</c>, <c>schema</c>, <c>host</c>, <c>documentation</c>.</param>
/// <param name="Subject">Element id that it is made for, or empty for the whole model.</param>
/// <param name="Inputs">Ids of the model elements (without facets) that may change its content; <c>model</c> when all may.</param>
/// <param name="Layer">0 for files that need no other, 1 for those that use layer 0 ... Atoms of one layer are independent.</param>
public sealed record PlannedFile(string Path, string Task, string Subject, IReadOnlyList<string> Inputs, int Layer);
