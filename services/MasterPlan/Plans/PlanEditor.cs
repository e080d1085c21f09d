using AgenticAi.MasterPlan.History;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Plans;

/// <summary>Saves a change of a plan with its place in history. What was approved was another plan, so its review begins anew.</summary>
internal sealed class PlanEditor(PlanContext database, TimeProvider time)
{
    /// <exception cref="RefusalException">412: somebody else changed the plan since it was read.</exception>
    public async Task SaveAsync(
        Plan plan,
        Caller caller,
        ChangeKind kind,
        string subject,
        string before,
        string after,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await TakeNextVersionAsync(plan, cancellation);
        plan.UpdatedAt = now;
        plan.Review = kind switch
        {
            ChangeKind.Approved => ReviewState.Approved,
            ChangeKind.Rejected => ReviewState.Rejected,
            _ => ReviewState.Pending,
        };
        database.Add(PlanChange.By(caller, plan.Id, plan.Version, kind, subject, before, after, now));
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>First of all, because it makes others wait who change the same plan; they then find it changed.</summary>
    private async Task TakeNextVersionAsync(Plan plan, CancellationToken cancellation)
    {
        var next = plan.Version + 1;
        var taken = await database
            .Plans.Where(row => row.Id == plan.Id && row.Version == plan.Version)
            .ExecuteUpdateAsync(row => row.SetProperty(column => column.Version, next), cancellation);
        if (taken == 0)
        {
            throw RefusalException.Stale();
        }

        plan.Version = next;
        database.Entry(plan).Property(row => row.Version).OriginalValue = next;
    }
}
