using AgenticAi.Contracts.People;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Who is in a project. There is always an owner.</summary>
internal sealed class MemberDesk(PlanContext database, ProjectRoles roles, PeopleClient people, TimeProvider time)
{
    private const int MostMembers = 500;

    public async Task<Page<MemberView>> ListAsync(Guid project, PageRequest page, Caller caller, CancellationToken cancellation)
    {
        await roles.RequireAsync(project, caller, ProjectRole.Viewer, "project", cancellation);
        var after = page.AfterId ?? Guid.Empty;
        var rows = await database
            .Members.AsNoTracking()
            .Where(member => member.ProjectId == project && member.Id > after)
            .OrderBy(member => member.Id)
            .Take(page.Rows)
            .ToListAsync(cancellation);
        return page.Cut(rows, row => row.Id).Select(MemberView.Of);
    }

    public async Task<MemberView> AddAsync(Guid project, MemberDraft draft, HttpContext context, CancellationToken cancellation)
    {
        var caller = Caller.Of(context.User);
        await roles.RequireAsync(project, caller, ProjectRole.Owner, "project", cancellation);
        var person = await PersonAsync(draft, cancellation);
        await using var transaction = await LockAsync(project, caller, cancellation);
        var members = await database.Members.Where(member => member.ProjectId == project).ToListAsync(cancellation);
        if (members.Exists(member => member.UserId == person.Id))
        {
            throw RefusalException.Conflict("This member is in the project already.");
        }

        if (members.Count >= MostMembers)
        {
            throw RefusalException.Conflict($"A project has at most {MostMembers} members.");
        }

        var added = new ProjectMember
        {
            Id = context.NewId(time),
            ProjectId = project,
            UserId = person.Id,
            Email = person.Email,
            Role = draft.Role,
            AddedAt = time.GetUtcNow(),
        };
        database.Add(added);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return MemberView.Of(added);
    }

    public async Task<MemberView> ChangeAsync(Guid project, Guid member, ProjectRole role, Caller caller, CancellationToken cancellation)
    {
        await using var transaction = await LockAsync(project, caller, cancellation);
        var row = await FindAsync(project, member, cancellation);
        if (role != ProjectRole.Owner)
        {
            await KeepOwnerAsync(row, cancellation);
        }

        row.Role = role;
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return MemberView.Of(row);
    }

    public async Task RemoveAsync(Guid project, Guid member, Caller caller, CancellationToken cancellation)
    {
        await using var transaction = await LockAsync(project, caller, cancellation);
        var row = await FindAsync(project, member, cancellation);
        await KeepOwnerAsync(row, cancellation);
        database.Remove(row);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<KnownPerson> PersonAsync(MemberDraft draft, CancellationToken cancellation) =>
        draft switch
        {
            { Email: { } email, UserId: null } => await people.WithEmailAsync(email, cancellation)
                ?? throw new RefusalException(422, "email: nobody has an account with this e-mail address."),
            { Email: null, UserId: { } id } => await people.WithIdAsync(id, cancellation)
                ?? throw new RefusalException(422, "userId: nobody has an account with this id."),
            _ => throw RefusalException.Invalid("Name the new member by either email or userId."),
        };

    /// <summary>One change of members at a time, so that two owners can't remove each other.</summary>
    private async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> LockAsync(
        Guid project,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM project WHERE id = {project} FOR UPDATE", cancellation);
        await roles.RequireAsync(project, caller, ProjectRole.Owner, "project", cancellation);
        return transaction;
    }

    private async Task<ProjectMember> FindAsync(Guid project, Guid member, CancellationToken cancellation) =>
        await database.Members.SingleOrDefaultAsync(row => row.ProjectId == project && row.Id == member, cancellation)
        ?? throw RefusalException.NotFound("member");

    private async Task KeepOwnerAsync(ProjectMember leaving, CancellationToken cancellation)
    {
        var others = database.Members.Where(row => row.ProjectId == leaving.ProjectId && row.Id != leaving.Id && row.Role == ProjectRole.Owner);
        if (leaving.Role == ProjectRole.Owner && !await others.AnyAsync(cancellation))
        {
            throw RefusalException.Conflict("A project needs an owner: make somebody else owner first.");
        }
    }
}
