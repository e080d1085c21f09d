namespace AgenticAi.Cli.Running;

/// <summary>How to run a built application for people.</summary>
/// <param name="Port">Null for a free one.</param>
/// <param name="Users"><c>role:e-mail:password</c>.</param>
/// <param name="Fresh">Start with an empty database.</param>
internal sealed record ServeOptions(int? Port, IReadOnlyList<string> Users, bool Fresh);
