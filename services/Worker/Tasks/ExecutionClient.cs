using System.Net;
using AgenticAi.Contracts.Tasks;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Worker.Tasks;

/// <summary>Asks the execution service for tasks.</summary>
internal sealed class ExecutionClient(HttpClient http)
{
    /// <summary>Null when there is nothing to do: somebody else holds or finished the task, or nobody wants it any more.</summary>
    /// <exception cref="HttpRequestException">The execution service doesn't answer as it should.</exception>
    public async Task<ClaimedTask?> ClaimAsync(Guid task, TaskClaim claim, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync($"/internal/tasks/{task}/claim", claim, ApiJson.Options, cancellation);
        if (response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<ClaimedTask>(ApiJson.Options, cancellation);
    }
}
