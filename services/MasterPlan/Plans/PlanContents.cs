using System.Text;
using AgenticAi.MasterPlan.History;
using AgenticAi.MasterPlan.Making;
using AgenticAi.MasterPlan.Specifications;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AgenticAi.MasterPlan.Plans;

/// <summary>The large parts of a plan.</summary>
internal sealed class PlanContents(PlanContext database, PlanFinder finder, IOptions<MakingOptions> options)
{
    /// <returns>The application model as canonical JSON.</returns>
    public async Task<string> ModelAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var plan = await finder.FindAsync(id, caller, ProjectRole.Viewer, cancellation);
        await finder.ReadyDraftAsync(plan, cancellation);
        return await database
            .Drafts.Where(draft => draft.PlanId == id && draft.Number == plan.CurrentDraft)
            .Select(draft => draft.Model)
            .SingleAsync(cancellation);
    }

    public async Task<SpecificationView> SpecificationAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var plan = await finder.FindAsync(id, caller, ProjectRole.Viewer, cancellation);
        var files = await FilesAsync(plan, cancellation);
        return new SpecificationView(
            plan.CurrentDraft,
            [.. files.Select(file => new SpecificationFile(file.Path, Encoding.UTF8.GetString(file.Content)))]
        );
    }

    /// <summary>The specification of the draft that holds; nothing when it came in an archive that could not be read.</summary>
    public async Task<IReadOnlyList<(string Path, byte[] Content)>> FilesAsync(Plan plan, CancellationToken cancellation)
    {
        var zip = await database
            .Drafts.Where(draft => draft.PlanId == plan.Id && draft.Number == plan.CurrentDraft)
            .Select(draft => draft.Specification)
            .SingleAsync(cancellation);
        try
        {
            return new SafeArchive(options.Value.MaxFiles, options.Value.MaxContentBytes).Read(zip);
        }
        catch (ArchiveException)
        {
            return [];
        }
    }

    /// <summary>Newest first.</summary>
    public async Task<Page<ChangeView>> HistoryAsync(Guid id, PageRequest page, Caller caller, CancellationToken cancellation)
    {
        await finder.FindAsync(id, caller, ProjectRole.Viewer, cancellation);
        var before = page.AfterNumber ?? int.MaxValue;
        var rows = await database
            .Changes.AsNoTracking()
            .Where(change => change.PlanId == id && change.Version < before)
            .OrderByDescending(change => change.Version)
            .Take(page.Rows)
            .ToListAsync(cancellation);
        return page.Cut(rows, row => (long)row.Version).Select(ChangeView.Of);
    }
}
