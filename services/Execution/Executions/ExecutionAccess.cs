using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Execution.Executions;

/// <summary>Finds an execution for somebody who may see it; for everybody else there is none.</summary>
internal sealed class ExecutionAccess(ExecutionReader executions)
{
    /// <exception cref="RefusalException">404.</exception>
    public async Task<ExecutionRow> ReadAsync(Guid id, Caller caller, CancellationToken cancellation) =>
        await executions.FindAsync(id, cancellation) is { } row && MaySee(row, caller) ? row : throw RefusalException.NotFound("execution");

    private static bool MaySee(ExecutionRow row, Caller caller) => caller.IsAdministrator || caller.IsService || row.OwnerId == caller.Id;
}
