namespace AgenticAi.Cli.Remote;

internal sealed record RemoteKey(string Key);
