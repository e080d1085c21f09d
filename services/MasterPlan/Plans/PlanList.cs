using AgenticAi.MasterPlan.Projects;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Plans;

/// <summary>The plans that somebody may read, newest first.</summary>
internal sealed class PlanList(PlanContext database, ProjectRoles roles)
{
    /// <param name="project">Only in this one; null for all.</param>
    public async Task<Page<PlanView>> ReadAsync(PageRequest page, Guid? project, Caller caller, CancellationToken cancellation)
    {
        // Read outside of the query, where a refusal would become a fault of the database.
        var after = page.AfterId;
        var rows = await (
            from plan in await VisibleAsync(project, caller, cancellation)
            join draft in database.Drafts on new { PlanId = plan.Id, Number = plan.CurrentDraft } equals new { draft.PlanId, draft.Number }
            where after == null || plan.Id < after
            orderby plan.Id descending
            select new
            {
                Plan = plan,
                draft.Title,
                draft.State,
            }
        )
            .Take(page.Rows)
            .ToListAsync(cancellation);
        return page.Cut(rows, row => row.Plan.Id).Select(row => PlanView.Of(row.Plan, row.Title, row.State));
    }

    private async Task<IQueryable<Plan>> VisibleAsync(Guid? project, Caller caller, CancellationToken cancellation)
    {
        var plans = database.Plans.AsNoTracking();
        if (project is { } wanted)
        {
            await roles.RequireAsync(wanted, caller, ProjectRole.Viewer, "project", cancellation);
            return plans.Where(plan => plan.ProjectId == wanted);
        }

        var mine = roles.Memberships(caller).Select(member => member.ProjectId);
        return caller.IsAdministrator ? plans : plans.Where(plan => mine.Contains(plan.ProjectId));
    }
}
