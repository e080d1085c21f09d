namespace AgenticAi.Contracts.Plans;

/// <summary>The specification can't be planned; each problem says its place and its remedy.</summary>
/// <param name="Fault">It is not the specification's fault: the product or the machine failed.</param>
public sealed record PlanRefused(Guid PlanId, Guid ExecutionId, IReadOnlyList<string> Problems, bool Fault) : IMessage;
