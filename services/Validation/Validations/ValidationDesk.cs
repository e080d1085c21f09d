using System.Text;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Options;

namespace AgenticAi.Validation.Validations;

/// <summary>Takes code for validation, and shows results to those who may see them.</summary>
internal sealed class ValidationDesk(
    ValidationStore store,
    ProjectAccess projects,
    ArtifactClient artifacts,
    IOptions<ValidationOptions> options,
    TimeProvider time
)
{
    private const string What = "validation";
    private const string FilesPlace = "files: ";

    public async Task<ValidationView> CreateAsync(NewValidation request, HttpContext context, CancellationToken cancellation)
    {
        if (request.Files is null == request.ExecutionId is null)
        {
            throw RefusalException.Invalid("Give either files or executionId.");
        }

        if (request.ExecutionId is not { } execution)
        {
            return await AddAsync(request.Name, request.ProjectId, null, ZipOf(request.Files!), context, cancellation);
        }

        var project = await artifacts.ProjectOfAsync(execution, cancellation) ?? throw RefusalException.NotFound("execution");
        await projects.RequireAsync(project, Caller.Of(context.User), ProjectRole.Viewer, "execution", cancellation);
        return await AddAsync(request.Name ?? $"Execution {execution}", request.ProjectId ?? project, execution, [], context, cancellation);
    }

    /// <param name="zip">As it was sent.</param>
    public Task<ValidationView> CreateAsync(string? name, Guid? project, byte[] zip, HttpContext context, CancellationToken cancellation)
    {
        if (name?.Length > 200)
        {
            throw RefusalException.Invalid("name: write at most 200 characters.");
        }

        Check(zip, place: "");
        return AddAsync(name, project, null, zip, context, cancellation);
    }

    /// <param name="project">Only in this one; null for all of the caller's.</param>
    public async Task<Page<ValidationView>> ListAsync(PageRequest page, Guid? project, Caller caller, CancellationToken cancellation) =>
        await store.ListAsync(await projects.VisibleAsync(project, caller, cancellation), page, cancellation);

    public async Task<ValidationView> ReadAsync(Guid id, Caller caller, ProjectRole least, CancellationToken cancellation)
    {
        var found = await store.FindAsync(id, cancellation) ?? throw RefusalException.NotFound(What);
        await projects.RequireAsync(found.ProjectId, caller, least, What, cancellation);
        return found;
    }

    public async Task<string> ReportAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        await ReadAsync(id, caller, ProjectRole.Viewer, cancellation);
        var report = await store.ReportAsync(id, cancellation);
        return report.Length > 0 ? report : throw RefusalException.NotFound("report");
    }

    public async Task DeleteAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        await ReadAsync(id, caller, ProjectRole.Editor, cancellation);
        await store.RemoveAsync(id, cancellation);
    }

    private async Task<ValidationView> AddAsync(
        string? name,
        Guid? wanted,
        Guid? execution,
        byte[] code,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        var caller = Caller.Of(context.User);
        var project = wanted ?? await projects.PersonalProjectAsync(caller, cancellation);
        await projects.RequireAsync(project, caller, ProjectRole.Editor, "project", cancellation);
        var id = context.NewId(time);
        var title = string.IsNullOrWhiteSpace(name) ? "Code" : name.Trim();
        var added = new ValidationView(id, project, caller.Id, title, execution, default, default, "", 0, 0, [], time.GetUtcNow(), null);
        await store.AddAsync(added, code, cancellation);
        return await store.FindAsync(id, cancellation) ?? throw RefusalException.NotFound(What);
    }

    private byte[] ZipOf(IReadOnlyList<CodeFile> files)
    {
        if (files.Any(file => file?.Path is null || file.Content is null))
        {
            throw RefusalException.Invalid($"{FilesPlace}each needs a path and its content.");
        }

        try
        {
            var zip = SafeArchive.Write(files.Select(file => (SafeArchive.SafePath(file.Path), Encoding.UTF8.GetBytes(file.Content))));
            Check(zip, FilesPlace);
            return zip;
        }
        catch (ArchiveException exception)
        {
            throw RefusalException.Invalid(FilesPlace + exception.Message);
        }
    }

    private void Check(byte[] zip, string place)
    {
        try
        {
            new SafeArchive(options.Value.MaxFiles, options.Value.MaxContentBytes).Read(zip);
        }
        catch (ArchiveException exception)
        {
            throw RefusalException.Invalid(place + exception.Message);
        }
    }
}
