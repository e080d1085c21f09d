namespace AgenticAi.Cli.Remote;

/// <param name="Next">Cursor of the next page; null on the last one.</param>
internal sealed record PageAnswer<T>(IReadOnlyList<T> Items, string? Next);
