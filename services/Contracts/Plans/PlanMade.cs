namespace AgenticAi.Contracts.Plans;

/// <summary>The plan can be read at <c>/internal/plans/{id}</c> as a <see cref="PlanBundle"/>.</summary>
public sealed record PlanMade(Guid PlanId, Guid ExecutionId, int Version) : IMessage;
