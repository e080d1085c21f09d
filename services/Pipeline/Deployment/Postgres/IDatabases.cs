namespace AgenticAi.Pipeline.Deployment.Postgres;

/// <summary>The databases of a running cluster. The command line has the implementation: this library has no database package.</summary>
public interface IDatabases
{
    Task<bool> ExistsAsync(string name, CancellationToken cancellation = default);

    /// <summary>Empty; fails when it exists.</summary>
    Task CreateAsync(string name, CancellationToken cancellation = default);

    /// <summary>Also when somebody is connected to it; does nothing when it does not exist.</summary>
    Task DropAsync(string name, CancellationToken cancellation = default);
}
