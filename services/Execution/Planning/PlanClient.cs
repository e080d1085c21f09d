using System.Net;
using System.Net.Http.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Execution.Planning;

/// <summary>Plans, from the service that makes them.</summary>
internal sealed class PlanClient(HttpClient client)
{
    /// <returns>Null when there is no such plan.</returns>
    public async Task<PlanBundle?> FindAsync(Guid planId, CancellationToken cancellation)
    {
        using var response = await client.GetAsync(new Uri($"/internal/plans/{planId}", UriKind.Relative), cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<PlanBundle>(ApiJson.Options, cancellation);
    }
}
