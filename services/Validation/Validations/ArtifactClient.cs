using System.Net;
using System.Text.Json;

namespace AgenticAi.Validation.Validations;

/// <summary>Reads executions and their artifacts.</summary>
internal sealed class ArtifactClient(HttpClient http)
{
    /// <returns>Null when there is no such execution.</returns>
    public async Task<Guid?> ProjectOfAsync(Guid execution, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"api/executions/{execution}", cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellation);
        return document.RootElement.GetProperty("projectId").GetGuid();
    }

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
}
