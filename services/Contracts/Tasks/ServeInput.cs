namespace AgenticAi.Contracts.Tasks;

/// <summary>
/// Input of a task of kind <c>serve</c>: an application that was delivered is built and runs for a preview until its execution is stopped. The
/// worker answers for it at <c>ADDRESS/serve/TASK/...</c>, to our services only; its outcome comes when it ends.
/// </summary>
/// <param name="Files">The delivered application; each content is a blob.</param>
public sealed record ServeInput(string Target, IReadOnlyList<Executions.ArtifactFile> Files);
