using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.ServiceDefaults.Versions;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Creates, lists, changes and deletes projects for somebody.</summary>
internal sealed class ProjectDesk(PlanContext database, ProjectRoles roles, ExecutionClient executions, TimeProvider time)
{
    private const string What = "project";

    public async Task<ProjectView> CreateAsync(ProjectDraft draft, HttpContext context, CancellationToken cancellation)
    {
        var id = context.NewId(time);
        if (await database.Projects.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } known)
        {
            return ProjectView.Of(known, ProjectRole.Owner);
        }

        var now = time.GetUtcNow();
        var project = new Project
        {
            Id = id,
            Name = draft.Name,
            Description = draft.Description ?? "",
            RequireApproval = draft.RequireApproval,
            CreatedAt = now,
            UpdatedAt = now,
        };
        database.Add(project);
        database.Add(FirstOwner(id, Caller.Of(context.User), now));
        await database.SaveChangesAsync(cancellation);
        return ProjectView.Of(project, ProjectRole.Owner);
    }

    /// <summary>Newest first.</summary>
    public async Task<Page<ProjectView>> ListAsync(PageRequest page, Caller caller, CancellationToken cancellation)
    {
        var projects = database.Projects.AsNoTracking();
        if (page.AfterId is { } after)
        {
            projects = projects.Where(project => project.Id < after);
        }

        if (!caller.IsAdministrator)
        {
            var mine = roles.Memberships(caller).Select(member => member.ProjectId);
            projects = projects.Where(project => mine.Contains(project.Id));
        }

        var rows = await projects.OrderByDescending(project => project.Id).Take(page.Rows).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var own = await roles.Memberships(caller).Where(member => ids.Contains(member.ProjectId)).ToListAsync(cancellation);
        var roleOf = own.ToDictionary(member => member.ProjectId, member => member.Role);
        return page.Cut(rows, row => row.Id)
            .Select(row => ProjectView.Of(row, caller.IsAdministrator ? ProjectRole.Owner : roleOf.GetValueOrDefault(row.Id)));
    }

    public async Task<ProjectView> ReadAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        var role = await roles.OfAsync(id, caller, cancellation) ?? throw RefusalException.NotFound(What);
        return ProjectView.Of(await database.Projects.AsNoTracking().SingleAsync(row => row.Id == id, cancellation), role);
    }

    public async Task<ProjectView> ChangeAsync(Guid id, ProjectDraft draft, HttpContext context, CancellationToken cancellation)
    {
        await roles.RequireAsync(id, Caller.Of(context.User), ProjectRole.Owner, What, cancellation);
        var project = await database.Projects.SingleAsync(row => row.Id == id, cancellation);
        context.RequireVersion(project.Version);
        project.Name = draft.Name;
        project.Description = draft.Description ?? "";
        project.RequireApproval = draft.RequireApproval;
        project.Version++;
        project.UpdatedAt = time.GetUtcNow();
        await database.SaveUnlessStaleAsync(cancellation);
        return ProjectView.Of(project, ProjectRole.Owner);
    }

    /// <summary>With its plans.</summary>
    public async Task DeleteAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        await roles.RequireAsync(id, caller, ProjectRole.Owner, What, cancellation);
        var project = await database.Projects.SingleAsync(row => row.Id == id, cancellation);
        if (project.PersonalOf is not null)
        {
            throw RefusalException.Conflict("A personal project stays as long as its user.");
        }

        await executions.RequireNoneOfProjectAsync(id, cancellation);
        database.Remove(project);
        await database.Plans.Where(plan => plan.ProjectId == id).ExecuteDeleteAsync(cancellation);
        await database.SaveUnlessStaleAsync(cancellation);
    }

    /// <summary>Somebody's own project, made on first use.</summary>
    public async Task<Guid> PersonalAsync(Caller caller, CancellationToken cancellation)
    {
        var known = await database
            .Projects.Where(project => project.PersonalOf == caller.Id)
            .Select(project => (Guid?)project.Id)
            .SingleOrDefaultAsync(cancellation);
        return known ?? await AddPersonalAsync(caller, cancellation);
    }

    private async Task<Guid> AddPersonalAsync(Caller caller, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var added = await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO project (id, name, description, personal_of, created_at, updated_at)
            VALUES ({id}, 'Personal', '', {caller.Id}, {now}, {now}) ON CONFLICT (personal_of) DO NOTHING
            """,
            cancellation
        );
        if (added == 1)
        {
            database.Add(FirstOwner(id, caller, now));
            await database.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return await database.Projects.Where(project => project.PersonalOf == caller.Id).Select(project => project.Id).SingleAsync(cancellation);
    }

    private static ProjectMember FirstOwner(Guid project, Caller caller, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            ProjectId = project,
            UserId = caller.Id,
            Email = EmailOf(caller),
            Role = ProjectRole.Owner,
            AddedAt = now,
        };

    private static string? EmailOf(Caller caller) => caller.Name.Contains('@', StringComparison.Ordinal) ? caller.Name.ToLowerInvariant() : null;
}
