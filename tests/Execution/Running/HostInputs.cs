using System.Net.Http.Json;
using System.Text.Json;
using AgenticAi.Contracts.Tasks;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>What some tests send and read besides.</summary>
public static class HostInputs
{
    public static async Task<Guid> CreateFromPlanAsync(this ExecutionHost host, string user, Guid planId)
    {
        using var client = host.As(user);
        using var answer = await client.PostAsJsonAsync("/api/executions", new { planId }, ApiJson.Options);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    /// <returns>The blob that says what a task does.</returns>
    public static async Task<string> InputAsync(this ExecutionHost host, ClaimedTask task)
    {
        using var client = host.AsService();
        return await client.GetStringAsync(new Uri($"/internal/blobs/{task.Input}", UriKind.Relative));
    }
}
