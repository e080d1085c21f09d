using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Who may do what in a project. Administrators and our own services are owners of every one.</summary>
internal sealed class ProjectRoles(PlanContext database)
{
    /// <returns>Null when there is no such project, or the caller is no member of it.</returns>
    public async Task<ProjectRole?> OfAsync(Guid project, Caller caller, CancellationToken cancellation)
    {
        if (caller.IsAdministrator || caller.IsService)
        {
            return await database.Projects.AnyAsync(row => row.Id == project, cancellation) ? ProjectRole.Owner : null;
        }

        return await Memberships(caller)
            .Where(member => member.ProjectId == project)
            .Select(member => (ProjectRole?)member.Role)
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Lets through who has at least this role.</summary>
    /// <param name="what">What is asked for, as the 404 names it.</param>
    /// <exception cref="RefusalException">404: not a member; 403: a member who may not.</exception>
    public async Task RequireAsync(Guid project, Caller caller, ProjectRole least, string what, CancellationToken cancellation) =>
        (await OfAsync(project, caller, cancellation)).Require(least, what);

    public IQueryable<ProjectMember> Memberships(Caller caller) => database.Members.AsNoTracking().Where(member => member.UserId == caller.Id);
}
