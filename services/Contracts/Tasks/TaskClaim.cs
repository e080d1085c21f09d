namespace AgenticAi.Contracts.Tasks;

/// <summary>Body of <c>POST /internal/tasks/{id}/claim</c>: answered by 200 with a <see cref="ClaimedTask"/>, or by 409 when there is nothing to do (any more).</summary>
/// <param name="Worker">Name of the instance, unique among all that run.</param>
public sealed record TaskClaim(string Worker, int Attempt);
