using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Execution.Executions;

/// <summary>Finds an execution for a member of its project; for everybody else there is none.</summary>
internal sealed class ExecutionAccess(ExecutionReader executions, ProjectAccess projects)
{
    private const string What = "execution";

    /// <exception cref="RefusalException">404.</exception>
    public Task<ExecutionRow> ReadAsync(Guid id, Caller caller, CancellationToken cancellation) =>
        FindAsync(id, caller, ProjectRole.Viewer, cancellation);

    /// <exception cref="RefusalException">404; 403: a member who only reads.</exception>
    public Task<ExecutionRow> ChangeAsync(Guid id, Caller caller, CancellationToken cancellation) =>
        FindAsync(id, caller, ProjectRole.Editor, cancellation);

    private async Task<ExecutionRow> FindAsync(Guid id, Caller caller, ProjectRole least, CancellationToken cancellation)
    {
        var row = await executions.FindAsync(id, cancellation) ?? throw RefusalException.NotFound(What);
        if (row.ProjectId != Guid.Empty)
        {
            await projects.RequireAsync(row.ProjectId, caller, least, What, cancellation);
            return row;
        }

        // Measurements belong to nobody's project.
        return caller.IsAdministrator || row.OwnerId == caller.Id ? row : throw RefusalException.NotFound(What);
    }
}
