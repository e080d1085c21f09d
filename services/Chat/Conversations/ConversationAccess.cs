using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace AgenticAi.Chat.Conversations;

/// <summary>Who may read and write in a conversation: who may in its project. A conversation never moves, so its project is remembered.</summary>
internal sealed class ConversationAccess(ConversationStore store, IServiceScopeFactory scopes) : IDisposable
{
    private const int Most = 100_000;

    private readonly MemoryCache _projects = new(Options.Create(new MemoryCacheOptions { SizeLimit = Most }));

    /// <exception cref="RefusalException">404: there is none, or not for the caller; 403: a reader who wants to write.</exception>
    public async Task RequireAsync(Guid conversation, Caller caller, ProjectRole least, CancellationToken cancellation)
    {
        var project = await ProjectOfAsync(conversation, cancellation) ?? throw RefusalException.NotFound("conversation");
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProjectAccess>().RequireAsync(project, caller, least, "conversation", cancellation);
    }

    public void Dispose() => _projects.Dispose();

    private async Task<Guid?> ProjectOfAsync(Guid conversation, CancellationToken cancellation)
    {
        if (_projects.TryGetValue<Guid>(conversation, out var known))
        {
            return known;
        }

        if (await store.FindAsync(conversation, cancellation) is not { } found)
        {
            return null;
        }

        _projects.Set(conversation, found.ProjectId, new MemoryCacheEntryOptions { Size = 1 });
        return found.ProjectId;
    }
}
