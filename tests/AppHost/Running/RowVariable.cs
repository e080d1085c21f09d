namespace AgenticAi.AppHost.Tests.Running;

public sealed record RowVariable(string Name, string Value, bool IsSecret);
