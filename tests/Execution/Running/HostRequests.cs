using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AgenticAi.Contracts.Executions;
using AgenticAi.Contracts.Plans;
using AgenticAi.Contracts.Tasks;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>Requests that many tests send.</summary>
public static class HostRequests
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal) { ["src/shop.cs"] = "class Shop;" };

    /// <returns>The id of a new execution.</returns>
    public static Task<Guid> CreateAsync(this ExecutionHost host, string user, string target, string content = "A shop.") =>
        host.CreateAsync(user, new { target, files = new[] { new { path = "shop.md", content } } });

    /// <returns>The id of a new execution.</returns>
    public static async Task<Guid> CreateAsync(this ExecutionHost host, string user, object body)
    {
        using var client = host.As(user);
        using var answer = await client.PostAsJsonAsync("/api/executions", body, ApiJson.Options);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    public static async Task<JsonElement> GetAsync(this ExecutionHost host, string user, string path)
    {
        using var client = host.As(user);
        return await client.GetFromJsonAsync<JsonElement>(path, ApiJson.Options);
    }

    public static async Task<HttpStatusCode> PostAsync(this ExecutionHost host, string user, string path, string? ifMatch = null)
    {
        using var client = host.As(user);
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    public static Task<JsonElement> EndAsync(this ExecutionHost host, string user, Guid id) =>
        host.UntilAsync(user, id, each => each.GetProperty("endedAt").ValueKind == JsonValueKind.String);

    public static Task<JsonElement> RunningAsync(this ExecutionHost host, string user, Guid id) =>
        host.UntilAsync(user, id, each => each.GetProperty("state").GetString() == "running");

    /// <returns>An execution that has ended with all its work done.</returns>
    public static async Task<Guid> DeliverAsync(
        this ExecutionHost host,
        string target,
        string user = "ann",
        IReadOnlyDictionary<string, string>? files = null
    )
    {
        host.Plans.For(target, asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        await using var worker = await host.WorkerAsync([$"generate-{target}", $"prove-{target}"], (task, _) => host.SucceedAsync(task, files));
        var id = await host.CreateAsync(user, target);
        await host.EndAsync(user, id);
        return id;
    }

    /// <returns>States of all tasks by name.</returns>
    public static async Task<Dictionary<string, JsonElement>> TasksAsync(this ExecutionHost host, string user, Guid id)
    {
        var page = await host.GetAsync(user, $"/api/executions/{id}/tasks?limit=100");
        return page.GetProperty("items").EnumerateArray().ToDictionary(task => task.GetProperty("name").GetString()!);
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

    public static Task<string> StoreAsync<T>(this ExecutionHost host, T value) =>
        host.StoreAsync(JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options));

    /// <summary>Work as a worker does it that succeeds with everything: files are generated, and delivered with a proof.</summary>
    public static async Task<WorkDone?> SucceedAsync(this ExecutionHost host, ClaimedTask task, IReadOnlyDictionary<string, string>? delivered = null)
    {
        if (task.Kind == "generate")
        {
            return new WorkDone(TaskOutcome.Succeeded, await host.StoreAsync(new[] { new GeneratedFile("src/shop.cs", "class Shop;", "generated") }));
        }

        var files = new List<ArtifactFile>();
        foreach (var (path, content) in delivered ?? Usual)
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            files.Add(new ArtifactFile(path, await host.StoreAsync(bytes), bytes.Length));
        }

        var report = await host.StoreAsync(Encoding.UTF8.GetBytes(SampleReport.Json));
        var page = await host.StoreAsync("<h1>Shop</h1>"u8.ToArray());
        var proof = new ProofResult(1, 1, 2, report, page, [new PlanPhase(7, "Deployment", 1, "built")], files);
        return new WorkDone(TaskOutcome.Succeeded, await host.StoreAsync(proof));
    }
}
