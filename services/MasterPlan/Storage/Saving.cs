using AgenticAi.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Storage;

internal static class Saving
{
    /// <summary>Saves unless somebody else did so since the rows were read.</summary>
    /// <exception cref="RefusalException">412: somebody did.</exception>
    public static async Task SaveUnlessStaleAsync(this PlanContext database, CancellationToken cancellation)
    {
        try
        {
            await database.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusalException.Stale();
        }
    }
}
