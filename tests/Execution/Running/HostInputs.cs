using AgenticAi.Contracts.Tasks;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>What some tests send and read besides.</summary>
public static class HostInputs
{
    public static Task<Guid> CreateFromPlanAsync(this ExecutionHost host, string user, Guid planId) => host.CreateAsync(user, new { planId });

    /// <returns>The blob that says what a task does.</returns>
    public static async Task<string> InputAsync(this ExecutionHost host, ClaimedTask task)
    {
        using var client = host.AsService();
        return await client.GetStringAsync(new Uri($"/internal/blobs/{task.Input}", UriKind.Relative));
    }
}
