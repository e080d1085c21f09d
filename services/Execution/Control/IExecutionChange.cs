using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Problems;
using Npgsql;

namespace AgenticAi.Execution.Control;

/// <summary>Something that a user does to an execution.</summary>
internal interface IExecutionChange
{
    /// <param name="connection">With an open transaction that holds the execution's lock.</param>
    /// <param name="execution">As it is now.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusalException">409: not in this state.</exception>
    Task ApplyAsync(NpgsqlConnection connection, ExecutionRow execution, CancellationToken cancellation);
}
