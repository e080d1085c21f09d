using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Running;

/// <summary>Somebody with an account, and a program to use it with.</summary>
public sealed class Visitor(HttpClient client, string email)
{
    public const string Password = "Long-enough-1";

    public HttpClient Client { get; } = client;

    public string Email { get; } = email;

    public string AccessToken { get; private set; } = "";

    public string RefreshToken { get; private set; } = "";

    /// <summary>Registers and signs in.</summary>
    public static async Task<Visitor> ComeAsync(GatewayHost gateway)
    {
        var visitor = new Visitor(gateway.Caller(), $"{Guid.NewGuid():N}@example.org");
        await visitor.Client.SendAsync(HttpMethod.Post, "/api/auth/register", new { visitor.Email, Password }).ShouldBeAsync(HttpStatusCode.Created);
        await visitor.SignInAsync(Password);
        return visitor;
    }

    public static async Task<Visitor> AdministratorAsync(GatewayHost gateway)
    {
        var visitor = new Visitor(gateway.Caller(), GatewaySystem.AdministratorEmail);
        await visitor.SignInAsync(GatewaySystem.AdministratorPassword);
        return visitor;
    }

    public async Task SignInAsync(string password) =>
        Take(await Client.SendAsync(HttpMethod.Post, "/api/auth/login", new { Email, Password = password }).JsonAsync());

    public async Task RefreshAsync() => Take(await Client.SendAsync(HttpMethod.Post, "/api/auth/refresh", new { RefreshToken }).JsonAsync());

    public async Task<(string Id, string Key)> MakeKeyAsync(object? wanted = null)
    {
        var made = await Client.SendAsync(HttpMethod.Post, "/api/keys", wanted ?? new { Name = "ci" }).JsonAsync(HttpStatusCode.Created);
        return (made.Text("id"), made.Text("key"));
    }

    public async Task<string> IdAsync() => (await Client.SendAsync(HttpMethod.Get, "/api/auth/me").JsonAsync()).Text("id");

    private void Take(JsonNode pair)
    {
        (AccessToken, RefreshToken) = (pair.Text("accessToken"), pair.Text("refreshToken"));
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
    }
}
