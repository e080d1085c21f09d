using AgenticAi.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

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
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || IsTwin(exception))
        {
            throw RefusalException.Stale();
        }
    }

    /// <summary>Somebody else has added the row of the same key or version.</summary>
    private static bool IsTwin(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
