using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Versions;

/// <summary>Makes a reading operation answer something else than before.</summary>
internal sealed class VersionChange(Session session)
{
    /// <returns>Whether anything was done; an answer that no operation changes has one version.</returns>
    public async Task<bool> MakeAsync(Attempt read)
    {
        if (read.Operation.Kind == OperationKind.List && read.Operation.Entity is not null)
        {
            session.Planner.Rows.AlwaysMakes = true;
            return await TriedAsync(() => new ListRows(session).MakeVisibleAsync(read));
        }

        foreach (
            var change in session.Model.Api.Operations.Where(operation =>
                operation.Kind is OperationKind.Replace or OperationKind.Patch && operation.Entity == read.Operation.Entity && read.This is not null
            )
        )
        {
            if (await TriedAsync(() => ChangeAsync(change, read)))
            {
                return true;
            }
        }

        return false;
    }

    private async Task ChangeAsync(Operation change, Attempt read)
    {
        var attempt = await session.Planner.PrepareAsync(change, new Want { This = read.This, AllFields = true });
        await session.Planner.PerformAsync(attempt);
    }

    private static async Task<bool> TriedAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (PlanningException)
        {
            return false;
        }
    }
}
