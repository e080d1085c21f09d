using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.Generated;

/// <summary>Somebody who talks to a running application in JSON.</summary>
internal sealed class Caller(Uri address, string? token = null) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address };

    public static async Task<Caller> SignInAsync(Uri address, string email, string password)
    {
        using var visitor = new Caller(address);
        var (_, body) = await visitor.SendAsync("POST", "/api/auth/login", new { email, password });
        return new Caller(address, body!["token"]!.GetValue<string>());
    }

    public static async Task<Caller> RegisterAsync(Uri address)
    {
        using var visitor = new Caller(address);
        var (_, body) = await visitor.SendAsync(
            "POST",
            "/api/auth/register",
            new { email = $"{Guid.NewGuid():N}@example.com", password = "Secret-12345" }
        );
        return new Caller(address, body!["token"]!.GetValue<string>());
    }

    public async Task<(int Status, JsonNode? Body)> SendAsync(string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async Task<int> StatusAsync(string method, string path, object? body = null) => (await SendAsync(method, path, body)).Status;

    /// <summary>The member of an answer that must be a success.</summary>
    public async Task<string> ValueAsync(string method, string path, string member, object? body = null)
    {
        var (status, answer) = await SendAsync(method, path, body);
        status.ShouldBeInRange(200, 299, answer?.ToJsonString());
        return answer![member]!.ToString();
    }

    public void Dispose() => _client.Dispose();
}
