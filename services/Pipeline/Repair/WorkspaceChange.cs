using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;

namespace AgenticAi.Pipeline.Repair;

/// <summary>The edits of one round, with what is needed to take them back.</summary>
internal sealed class WorkspaceChange(RepairContext context, IEnumerable<RepairFix> fixes)
{
    private readonly List<(FileEdit Edit, string? Before)> _edits =
    [
        .. fixes.SelectMany(fix => fix.Edits).Select(edit => (edit, context.Read(edit.Path))),
    ];

    public void Apply(CancellationToken cancellation) => Amend([.. _edits.Select(pair => pair.Edit)], cancellation);

    /// <returns>Whether there was anything to take back.</returns>
    public bool TakeBack(IEnumerable<RepairFix> useless, CancellationToken cancellation)
    {
        var paths = useless.SelectMany(fix => fix.Edits).Select(edit => edit.Path).ToHashSet(StringComparer.Ordinal);
        var back = _edits.Where(pair => paths.Contains(pair.Edit.Path)).Select(pair => pair.Edit with { Content = pair.Before }).ToList();
        Amend(back, cancellation);
        return back.Count > 0;
    }

    private void Amend(List<FileEdit> edits, CancellationToken cancellation)
    {
        if (edits.Count > 0)
        {
            var drafts = edits.Where(edit => edit.Content is not null).Select(edit => new FileDraft(edit.Path, edit.Content!, edit.Kind));
            WorkspaceWriter.Amend(
                context.Workspace,
                [.. drafts],
                [.. edits.Where(edit => edit.Content is null).Select(edit => edit.Path)],
                cancellation
            );
        }
    }
}
