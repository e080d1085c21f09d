using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>Requests that many tests send.</summary>
public static class HostRequests
{
    /// <returns>The id of a new execution.</returns>
    public static async Task<Guid> CreateAsync(this ExecutionHost host, string user, string target, string content = "A shop.")
    {
        using var client = host.As(user);
        var body = new { target, files = new[] { new { path = "shop.md", content } } };
        using var answer = await client.PostAsJsonAsync("/api/executions", body, ApiJson.Options);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    /// <returns>The hash of a stored blob.</returns>
    public static async Task<string> StoreAsync(this ExecutionHost host, byte[] content)
    {
        using var client = host.AsService();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        using var body = new ByteArrayContent(content);
        using var answer = await client.PutAsync(new Uri($"/internal/blobs/{hash}", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return hash;
    }
}
