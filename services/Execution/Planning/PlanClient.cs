using AgenticAi.Contracts.Plans;
using AgenticAi.ServiceDefaults.Discovery;
using Polly.CircuitBreaker;

namespace AgenticAi.Execution.Planning;

/// <summary>Plans, from the service that makes them.</summary>
internal sealed class PlanClient(HttpClient client)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>Null when there is no such plan.</returns>
    public Task<PlanBundle?> FindAsync(Guid planId, CancellationToken cancellation) =>
        client.FindAsync<PlanBundle>($"internal/plans/{planId}", cancellation);

    /// <summary>Whether the service that makes plans answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var response = await client.GetAsync(new Uri("/health", UriKind.Relative), limit.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or BrokenCircuitException)
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }
}
