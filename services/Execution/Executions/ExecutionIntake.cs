using AgenticAi.Execution.Planning;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Execution.Executions;

/// <summary>Finds out for which project and from what an execution is wanted, and accepts it.</summary>
internal sealed class ExecutionIntake(ExecutionCreation creation, ExecutionReader executions, ExecutionViews views, PlanClient plans)
{
    public async Task<ExecutionView> AcceptAsync(Guid id, Caller caller, NewExecution request, CancellationToken cancellation)
    {
        if (request.PlanId is { } planId)
        {
            var plan = await plans.FindAsync(planId, cancellation) ?? throw RefusalException.NotFound("plan");
            await creation.FromPlanAsync(id, caller, request, plan, cancellation);
        }
        else
        {
            await creation.FromFilesAsync(id, request.ProjectId ?? Guid.Empty, caller, request, cancellation);
        }

        var row = await executions.FindAsync(id, cancellation);
        return await views.OfAsync(row!, cancellation);
    }
}
