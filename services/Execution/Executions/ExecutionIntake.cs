using AgenticAi.Execution.Planning;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Execution.Executions;

/// <summary>Finds out for which project and from what an execution is wanted, and accepts it.</summary>
internal sealed class ExecutionIntake(
    ExecutionCreation creation,
    ExecutionReader executions,
    ExecutionViews views,
    ProjectAccess projects,
    PlanClient plans
)
{
    public async Task<ExecutionView> AcceptAsync(Guid id, Caller caller, NewExecution request, CancellationToken cancellation)
    {
        if (request.PlanId is { } planId)
        {
            var plan = await plans.FindAsync(planId, cancellation) ?? throw RefusalException.NotFound("plan");
            await projects.RequireAsync(plan.ProjectId, caller, ProjectRole.Editor, "plan", cancellation);
            if (request.ProjectId is { } wanted && wanted != plan.ProjectId)
            {
                throw RefusalException.Invalid("projectId: the plan belongs to another project. Leave projectId out.");
            }

            if (plan.Withheld is { } reason)
            {
                throw RefusalException.Conflict(reason);
            }

            await creation.FromPlanAsync(id, caller, request, plan, cancellation);
        }
        else
        {
            await creation.FromFilesAsync(id, await ProjectAsync(caller, request, cancellation), caller, request, cancellation);
        }

        var row = await executions.FindAsync(id, cancellation);
        return await views.OfAsync(row!, cancellation);
    }

    private async Task<Guid> ProjectAsync(Caller caller, NewExecution request, CancellationToken cancellation)
    {
        if (request.ProjectId is not { } project)
        {
            return await projects.PersonalProjectAsync(caller, cancellation);
        }

        await projects.RequireAsync(project, caller, ProjectRole.Editor, "project", cancellation);
        return project;
    }
}
