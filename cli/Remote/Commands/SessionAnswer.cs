namespace AgenticAi.Cli.Remote.Commands;

internal sealed record SessionAnswer(string AccessToken);
