using System.Diagnostics;
using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Health;

/// <summary>Asks a running application whether it is alive and ready, and each of its endpoints whether it answers at all.</summary>
public sealed partial class HealthProber(HttpClient http)
{
    private const string NoRow = "0189d0f0-0000-7000-8000-00000000dead";
    private static readonly string[] HealthPaths = ["/live", "/ready", "/health"];

    public async Task<IReadOnlyList<HealthProbe>> ProbeAsync(ApplicationModel model, CancellationToken cancellation)
    {
        var probes = new List<HealthProbe>();
        foreach (var path in HealthPaths.Append(model.Infrastructure.OpenApiPath))
        {
            probes.Add(await ProbeAsync(path.TrimStart('/'), "GET", path, status => status == 200, "200", cancellation));
        }

        foreach (var operation in model.Api.Operations)
        {
            // Nobody is signed in, rows don't exist and bodies are empty, so nothing changes; a refusal is an answer too.
            var isHarmless = operation.Kind is not Model.Api.OperationKind.DeleteAll;
            var method = isHarmless ? operation.Method : "OPTIONS";
            probes.Add(
                await ProbeAsync(
                    operation.Id,
                    method,
                    Placeholder().Replace(operation.Path, NoRow),
                    status => status is >= 200 and < 500,
                    "no server error",
                    cancellation
                )
            );
        }

        return probes;
    }

    private async Task<HealthProbe> ProbeAsync(
        string name,
        string method,
        string url,
        Func<int, bool> isHealthy,
        string expected,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        var status = await StatusAsync(method, url, cancellation);
        return new HealthProbe(name, method, url, status, isHealthy(status), expected, Stopwatch.GetElapsedTime(started));
    }

    private async Task<int> StatusAsync(string method, string url, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
