namespace AgenticAi.Pipeline.Deployment.Postgres;

/// <summary>How to run a private cluster.</summary>
/// <param name="Folder">Holds its data, password and log; made when it does not exist.</param>
public sealed record ClusterOptions(string Folder)
{
    public Durability Durability { get; init; } = Durability.Durable;

    /// <summary>Where it listens; null for a free port, which may be another one at every start.</summary>
    public int? Port { get; init; }

    /// <summary>Told each line that the server prints.</summary>
    public Action<string>? Lines { get; init; }
}
