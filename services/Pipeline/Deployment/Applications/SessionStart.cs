using AgenticAi.Pipeline.Deployment.Postgres;

namespace AgenticAi.Pipeline.Deployment.Applications;

/// <summary>How to start the application of a session.</summary>
/// <param name="Database">Name of the database.</param>
/// <param name="LogFile">Gets all that the application prints.</param>
public sealed record SessionStart(string Database, string LogFile)
{
    /// <summary>Null for a free one.</summary>
    public int? Port { get; init; }

    /// <summary>Start with an empty database: what is in it is lost.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether what the application stores must survive a power cut.</summary>
    public Durability Durability { get; init; } = Durability.Durable;

    /// <summary><c>role:e-mail:password</c>.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    public string? ClockOffsetFile { get; init; }
}
