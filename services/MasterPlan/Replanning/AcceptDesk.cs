using AgenticAi.MasterPlan.Drafts;
using AgenticAi.MasterPlan.Editing;
using AgenticAi.MasterPlan.History;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Replanning;

/// <summary>Takes a proposal over. What people changed stays unless they decide otherwise.</summary>
internal sealed class AcceptDesk(PlanContext database, PlanFinder finder, PlanEditor editor, PlanDesk plans)
{
    public async Task<PlanDetail> AcceptAsync(
        Guid id,
        int number,
        IReadOnlyList<ConflictResolution> resolutions,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        var caller = Caller.Of(context.User);
        var plan = await finder.FindForChangeAsync(id, context, cancellation);
        var current = await finder.DraftAsync(plan, cancellation);
        var proposal = await ProposalAsync(plan, number, cancellation);
        var edits = await finder.EditsAsync(plan, cancellation);
        plan.Conflicts = [.. ThreeWayMerge.Conflicts(current, edits, proposal).Where(conflict => !IsDecided(conflict, edits, resolutions))];
        plan.CurrentDraft = number;
        await editor.SaveAsync(plan, caller, ChangeKind.Replanned, $"draft {number}", $"draft {current.Number}", Words(plan.Conflicts), cancellation);
        database.ChangeTracker.Clear();
        return await plans.ReadAsync(id, caller, cancellation);
    }

    private async Task<PlanDraft> ProposalAsync(Plan plan, int number, CancellationToken cancellation)
    {
        var proposal =
            await PlanFinder
                .Slim(database.Drafts.Where(draft => draft.PlanId == plan.Id && draft.Number == number && number > plan.CurrentDraft))
                .SingleOrDefaultAsync(cancellation)
            ?? throw RefusalException.NotFound("proposal");
        return proposal.State == DraftState.Ready
            ? proposal
            : throw RefusalException.Conflict("The proposal is not ready: its specification was refused or is still being read.");
    }

    private bool IsDecided(MergeConflict conflict, List<TaskEdit> edits, IReadOnlyList<ConflictResolution> resolutions)
    {
        var decision = resolutions.FirstOrDefault(resolution => resolution.TaskId == conflict.TaskId && resolution.Field == conflict.Field);
        if (decision?.Take == ConflictSide.Theirs)
        {
            TakeTheirs(conflict, edits.Single(edit => edit.TaskId == conflict.TaskId));
        }

        return decision is not null;
    }

    private void TakeTheirs(MergeConflict conflict, TaskEdit edit)
    {
        switch (conflict.Field)
        {
            case ThreeWayMerge.Title:
                edit.Title = null;
                break;
            case ThreeWayMerge.Excluded:
                edit.Excluded = null;
                break;
            default:
                database.Remove(edit);
                return;
        }

        if (edit.IsEmpty())
        {
            database.Remove(edit);
        }
    }

    private static string Words(IReadOnlyList<MergeConflict> open) =>
        open.Count == 0 ? "" : $"Open conflicts: {string.Join(", ", open.Select(conflict => $"{conflict.TaskId} ({conflict.Field})"))}";
}
