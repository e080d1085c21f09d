namespace AgenticAi.Cli.Bench.Load;

internal sealed record TaskAnswer(Guid Id, string Kind);
