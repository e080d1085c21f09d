namespace AgenticAi.AppHost.Tests.Running;

/// <summary>As the page gets it.</summary>
public sealed record Row(
    string Name,
    string State,
    bool Healthy,
    int? ProcessId,
    int Restarts,
    IReadOnlyList<string> Endpoints,
    IReadOnlyList<RowVariable> Environment
);
