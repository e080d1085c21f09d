namespace AgenticAi.Execution.Workers;

/// <summary>A worker as answers show it.</summary>
/// <param name="State"><c>ready</c>, <c>busy</c>, <c>leaving</c>, or <c>lost</c> when it has fallen silent.</param>
/// <param name="Roles">What it does, in users' words.</param>
/// <param name="Tools">What was found on its machine.</param>
/// <param name="Slots">Tasks that it does at the same time, at most.</param>
/// <param name="Load">Load average of its machine over a minute, divided by the cores.</param>
/// <param name="Running">How many tasks it holds.</param>
/// <param name="Tasks">Those of them that the caller may see.</param>
public sealed record AgentView(
    string Name,
    string State,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Capabilities,
    IReadOnlyList<string> Tools,
    string Version,
    string Product,
    int Slots,
    double Load,
    int Running,
    IReadOnlyList<AgentTask> Tasks,
    DateTimeOffset RegisteredAt,
    DateTimeOffset SeenAt
);
