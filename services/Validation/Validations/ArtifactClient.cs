using System.Net;
using AgenticAi.ServiceDefaults.Discovery;

namespace AgenticAi.Validation.Validations;

/// <summary>Reads executions and their artifacts.</summary>
internal sealed class ArtifactClient(HttpClient http)
{
    /// <returns>Null when there is no such execution.</returns>
    public async Task<Guid?> ProjectOfAsync(Guid execution, CancellationToken cancellation) =>
        (await http.FindAsync<Execution>($"api/executions/{execution}", cancellation))?.ProjectId;

    /// <returns>A zip; null when the execution has delivered nothing.</returns>
    public async Task<byte[]?> ReadAsync(Guid execution, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"api/executions/{execution}/artifacts.zip", cancellation);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Conflict)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellation);
    }

    /// <summary>What matters here of an execution.</summary>
    private sealed record Execution(Guid ProjectId);
}
