using AgenticAi.Contracts.Conversations;
using AgenticAi.ServiceDefaults.Discovery;

namespace AgenticAi.MasterPlan.Specifications;

/// <summary>Reads conversations of the chat service.</summary>
internal sealed class ConversationClient(HttpClient http)
{
    /// <returns>Null when there is no such conversation.</returns>
    public Task<ConversationDocument?> FindAsync(Guid id, CancellationToken cancellation) =>
        http.FindAsync<ConversationDocument>($"internal/conversations/{id}/document", cancellation);
}
