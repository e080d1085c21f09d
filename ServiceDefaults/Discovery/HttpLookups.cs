using System.Net;
using System.Net.Http.Json;

namespace AgenticAi.ServiceDefaults.Discovery;

public static class HttpLookups
{
    /// <returns>The answer's JSON; null when there is no such thing (404).</returns>
    /// <exception cref="HttpRequestException">The service does not answer, or not as it should.</exception>
    public static async Task<T?> FindAsync<T>(this HttpClient http, string address, CancellationToken cancellation)
        where T : class
    {
        using var response = await http.GetAsync(address, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<T>(ApiJson.Options, cancellation);
    }
}
