using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>A caller of a running application, signed in or not.</summary>
public sealed class Api(HttpClient http, string? token = null)
{
    public const string Password = "Correct-Horse-7";

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Answer> Post(string path, object? body = null, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, body, headers);

    public Task<Answer> Put(string path, object body) => Send(HttpMethod.Put, path, body);

    public Task<Answer> Patch(string path, object body) => Send(HttpMethod.Patch, path, body);

    public Task<Answer> Delete(string path, object? body = null) => Send(HttpMethod.Delete, path, body);

    public async Task<Answer> Send(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = body as HttpContent ?? JsonContent.Create(body);
        }

        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) == true;
        return new Answer((int)response.StatusCode, isJson && text.Length > 0 ? JsonNode.Parse(text) : null, text, response);
    }

    /// <summary>Signs up with a new address, then in.</summary>
    public async Task<Api> SignUp(string name, object? more = null, string prefix = "/api/auth")
    {
        var email = $"{name}-{Guid.NewGuid():N}@example.com";
        var body = new JsonObject { ["email"] = email, ["password"] = Password };
        foreach (var (key, value) in System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject().ToList())
        {
            body[key] = value?.DeepClone();
        }

        (await Post($"{prefix}/register", body)).Expect(201);
        return await SignIn(email, Password, prefix);
    }

    public async Task<Api> SignIn(string email, string password, string prefix = "/api/auth") =>
        new(http, (await Post($"{prefix}/login", new { email, password })).Expect(200)["token"].ToString());
}
