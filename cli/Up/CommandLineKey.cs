using System.Net.Http.Headers;
using System.Net.Http.Json;
using AgenticAi.Cli.Remote;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Up;

/// <summary>Sees to it that the command line of this user may use the system: with the key that it has, or a new one.</summary>
internal sealed class CommandLineKey(Uri system) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = system };

    /// <exception cref="FaultException">There is no key yet, and the administrator's password is not the generated one any more.</exception>
    public async Task EnsureAsync(Administrator administrator, CancellationToken cancellation)
    {
        if (RemoteKeys.Find(system) is not { } known || !await IsValidAsync(known, cancellation))
        {
            RemoteKeys.Save(system, await MakeAsync(administrator, cancellation));
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<bool> IsValidAsync(string key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/auth/me");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await _client.SendAsync(request, cancellation);
        return answer.IsSuccessStatusCode;
    }

    private async Task<string> MakeAsync(Administrator administrator, CancellationToken cancellation)
    {
        using var login = await _client.PostAsJsonAsync(
            "/api/auth/login",
            new { email = Administrator.Email, password = administrator.Password() },
            cancellation
        );
        var access = (await ReadAsync<SignedIn>(login, cancellation)).AccessToken;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/keys");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
        request.Content = JsonContent.Create(new { name = $"{Environment.UserName} on {Environment.MachineName}" });
        using var made = await _client.SendAsync(request, cancellation);
        return (await ReadAsync<MadeKey>(made, cancellation)).Key;
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellation) =>
        answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<T>(cancellation))!
            : throw new FaultException(
                FaultKind.ToolFailed,
                $"No key could be made for the command line: the gateway answers {(int)answer.StatusCode}",
                system.GetLeftPart(UriPartial.Authority),
                "Sign in with 'agentic login'."
            );

    private sealed record SignedIn(string AccessToken);

    private sealed record MadeKey(string Key);
}
