using System.Net;
using System.Net.Http.Json;
using AgenticAi.Contracts.Conversations;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.MasterPlan.Specifications;

/// <summary>Reads conversations of the chat service.</summary>
internal sealed class ConversationClient(HttpClient http)
{
    /// <returns>Null when there is no such conversation.</returns>
    public async Task<ConversationDocument?> FindAsync(Guid id, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"internal/conversations/{id}/document", cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<ConversationDocument>(ApiJson.Options, cancellation);
    }
}
