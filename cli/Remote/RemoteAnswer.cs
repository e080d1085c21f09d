using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AgenticAi.Cli.Remote;

/// <summary>Reads what a running system answers.</summary>
internal static class RemoteAnswer
{
    public static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation)
    {
        // Whole first: a connection that breaks meanwhile is then a failed request, and not a fault of reading JSON.
        await response.Content.LoadIntoBufferAsync(cancellation);
        return await response.Content.ReadFromJsonAsync<T>(RemoteJson.Options, cancellation)
            ?? throw new RemoteProblemException(response.StatusCode, "The answer is empty.");
    }

    public static async Task RequireSuccessAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        if (response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
        {
            throw new RemoteAwayException(response.StatusCode);
        }

        throw new RemoteProblemException(response.StatusCode, await ProblemAsync(response, cancellation));
    }

    private static async Task<string> ProblemAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        try
        {
            return RemoteProblem.Read(JsonElement.Parse(text));
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
