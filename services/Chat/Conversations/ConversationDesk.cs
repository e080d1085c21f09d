using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.ServiceDefaults.Versions;

namespace AgenticAi.Chat.Conversations;

/// <summary>Creates, lists, changes and deletes conversations for somebody.</summary>
internal sealed class ConversationDesk(ConversationStore store, ConversationAccess access, ProjectAccess projects, TimeProvider time)
{
    private const string Untitled = "Conversation";

    public async Task<ConversationView> CreateAsync(ConversationDraft draft, HttpContext context, CancellationToken cancellation)
    {
        var caller = Caller.Of(context.User);
        var project = draft.ProjectId ?? await projects.PersonalProjectAsync(caller, cancellation);
        await projects.RequireAsync(project, caller, ProjectRole.Editor, "project", cancellation);
        var id = context.NewId(time);
        await store.AddAsync(new ConversationView(id, project, caller.Id, TitleOf(draft), 0, 1, time.GetUtcNow()), cancellation);
        return await FindAsync(id, cancellation);
    }

    /// <param name="project">Only in this one; null for all of the caller's.</param>
    public async Task<Page<ConversationView>> ListAsync(PageRequest page, Guid? project, Caller caller, CancellationToken cancellation) =>
        await store.ListAsync(await projects.VisibleAsync(project, caller, cancellation), page, cancellation);

    public async Task<ConversationView> ReadAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        await access.RequireAsync(id, caller, ProjectRole.Viewer, cancellation);
        return await FindAsync(id, cancellation);
    }

    public async Task<ConversationView> RenameAsync(Guid id, ConversationDraft draft, HttpContext context, CancellationToken cancellation)
    {
        await access.RequireAsync(id, Caller.Of(context.User), ProjectRole.Editor, cancellation);
        var known = await FindAsync(id, cancellation);
        context.RequireVersion(known.Version);
        return await store.RenameAsync(id, known.Version, TitleOf(draft), cancellation)
            ? await FindAsync(id, cancellation)
            : throw RefusalException.Stale();
    }

    public async Task DeleteAsync(Guid id, Caller caller, CancellationToken cancellation)
    {
        await access.RequireAsync(id, caller, ProjectRole.Editor, cancellation);
        await store.RemoveAsync(id, cancellation);
    }

    private async Task<ConversationView> FindAsync(Guid id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) ?? throw RefusalException.NotFound("conversation");

    private static string TitleOf(ConversationDraft draft)
    {
        var title = draft.Title?.Trim();
        return string.IsNullOrEmpty(title) ? Untitled : title;
    }
}
