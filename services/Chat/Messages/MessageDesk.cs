using AgenticAi.Chat.Conversations;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Chat.Messages;

/// <summary>Appends and reads messages for somebody.</summary>
internal sealed class MessageDesk(ConversationAccess access, MessageWriter writer, MessageReader reader, TimeProvider time)
{
    private const string User = "user";
    private const string Assistant = "assistant";

    public async Task<MessageView> AppendAsync(Guid conversation, MessageDraft draft, HttpContext context, CancellationToken cancellation)
    {
        var caller = Caller.Of(context.User);
        await access.RequireAsync(conversation, caller, ProjectRole.Editor, cancellation);
        var role = caller.IsService ? Assistant : User;
        var message = new PendingMessage(conversation, context.NewId(time), role, caller.Id, draft.Content, time.GetUtcNow());
        var number = await writer.WriteAsync(message, cancellation) ?? throw RefusalException.NotFound("conversation");
        return new MessageView(message.Id, number, role, message.AuthorId, message.Content, message.CreatedAt);
    }

    public async Task<Page<MessageView>> ListAsync(Guid conversation, PageRequest page, Caller caller, CancellationToken cancellation)
    {
        await access.RequireAsync(conversation, caller, ProjectRole.Viewer, cancellation);
        return page.Cut(await reader.ReadAsync(conversation, page.AfterNumber ?? 0, page.Rows, cancellation), row => row.Number);
    }
}
