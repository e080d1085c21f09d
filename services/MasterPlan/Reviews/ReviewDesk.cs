using AgenticAi.MasterPlan.History;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.MasterPlan.Reviews;

internal sealed class ReviewDesk(PlanFinder finder, PlanEditor editor, PlanDesk plans)
{
    /// <param name="verdict">Approved or rejected.</param>
    public async Task<PlanDetail> ReviewAsync(Guid id, ChangeKind verdict, string comment, HttpContext context, CancellationToken cancellation)
    {
        var caller = Caller.Of(context.User);
        var plan = await finder.FindForChangeAsync(id, context, cancellation);
        await finder.ReadyDraftAsync(plan, cancellation);
        await editor.SaveAsync(plan, caller, verdict, "", "", comment, cancellation);
        return await plans.ReadAsync(id, caller, cancellation);
    }
}
