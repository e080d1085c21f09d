using System.Net;
using System.Net.Http.Json;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace AgenticAi.ServiceDefaults.Projects;

/// <summary>Calls the service that owns projects.</summary>
internal sealed class ProjectClient(HttpClient http)
{
    /// <summary>Can't be cancelled, since several may wait for the answer; each try has its limit.</summary>
    /// <returns>Null when the answer is 404.</returns>
    /// <exception cref="RefusalException">503: nobody answers.</exception>
    public async Task<T?> AskAsync<T>(HttpMethod method, string address)
        where T : class
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await http.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<T>(ApiJson.Options);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException or BrokenCircuitException)
        {
            throw new RefusalException(StatusCodes.Status503ServiceUnavailable, "Projects can't be looked up just now. Try again in a moment.");
        }
    }
}
