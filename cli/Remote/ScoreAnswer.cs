namespace AgenticAi.Cli.Remote;

internal sealed record ScoreAnswer(int Proven, int Total);
