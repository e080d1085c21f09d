using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Generation.Writing;

/// <summary>
/// The only function that writes generated files. What is on disk changes only where the drafts changed; files that somebody
/// edited stay, and their new version is laid beside them; a write that fails leaves the previous output as it was.
/// </summary>
public static class WorkspaceWriter
{
    /// <exception cref="FaultException">A path is not safe, or the disk refused.</exception>
    public static WriteResult Write(string workspace, IReadOnlyList<FileDraft> drafts, CancellationToken cancellation = default)
    {
        foreach (var draft in drafts)
            DraftPath.Check(draft.Path);
        DraftPath.CheckUnique([.. drafts.Select(draft => draft.Path)]);
        return Guarded(
            workspace,
            (root, staging, last) =>
            {
                var plan = new WritePlan(root, last, staging.Interrupted(), drafts);
                if (plan.Contents.Count > 0 || plan.Removed.Count > 0 || !plan.Manifest.Files.SequenceEqual(last.Files))
                    Apply(root, staging, plan, cancellation);
                return new WriteResult([.. plan.Contents.Keys], plan.Removed, plan.Kept, plan.Manifest.Files);
            }
        );
    }

    /// <summary>Changes single files and leaves all others: repairs, which the next write must not mistake for somebody's edits.</summary>
    /// <param name="workspace">The folder.</param>
    /// <param name="drafts">New contents. The kind counts for files that were not there: an extension point is never taken away again.</param>
    /// <param name="removed">Paths that are to go.</param>
    /// <param name="cancellation">Until the first file is moved into place.</param>
    /// <exception cref="FaultException">A path is not safe, or the disk refused.</exception>
    public static void Amend(
        string workspace,
        IReadOnlyList<FileDraft> drafts,
        IReadOnlyList<string> removed,
        CancellationToken cancellation = default
    )
    {
        foreach (var path in drafts.Select(draft => draft.Path).Concat(removed))
            DraftPath.Check(path);
        Guarded(
            workspace,
            (root, staging, last) =>
            {
                var plan = new AmendPlan(root, last, drafts, removed);
                Apply(root, staging, plan, cancellation);
                return plan.Manifest;
            }
        );
    }

    private static T Guarded<T>(string workspace, Func<string, Staging, WorkspaceManifest, T> change)
    {
        try
        {
            var root = Path.GetFullPath(workspace);
            DraftPath.CheckTarget(root, WorkspaceManifest.RelativePath);
            return change(root, new Staging(root), WorkspaceManifest.Load(root));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(
                FaultKind.DiskRefused,
                $"The application could not be written: {exception.Message}",
                workspace,
                "Free disk space or correct the permissions, then build again; the previous output is still usable.",
                exception
            );
        }
    }

    private static void Apply(string workspace, Staging staging, IWorkspaceChange plan, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            staging.Put(plan.Contents, plan.Manifest);
        }
        catch
        {
            staging.Discard();
            throw;
        }

        staging.MoveIntoPlace(plan.Contents);
        foreach (var path in plan.Removed)
            Remove(workspace, path);
        staging.Commit();
    }

    private static void Remove(string workspace, string path)
    {
        var file = Path.Combine(workspace, path);
        File.Delete(file);
        for (var folder = Path.GetDirectoryName(file); folder != workspace && IsEmpty(folder!); folder = Path.GetDirectoryName(folder))
            Directory.Delete(folder!);
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();
}
