using System.Net.Http.Headers;
using AgenticAi.Cli.Bench.Systems;

namespace AgenticAi.Cli.Bench.Load;

/// <summary>The same request to a service, through the gateway and past it, in turns.</summary>
internal sealed class GatewayOverhead : ILoad
{
    private const int WarmUp = 200;
    private const int Requests = 1500;
    private const double MostMilliseconds = 1;
    private const string Path = "/api/conversations?limit=1";

    public async Task MeasureAsync(RunningSystem system, LoadFigures figures, CancellationToken cancellation)
    {
        using var direct = DirectService.Open(system, "Chat", "administrator");
        using var through = new HttpClient { BaseAddress = system.Address };
        through.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", system.Key);
        var past = new List<double>();
        var over = new List<double>();
        for (var turn = 0; turn < WarmUp + Requests; turn++)
        {
            var first = await TimeAsync(direct, cancellation);
            var second = await TimeAsync(through, cancellation);
            if (turn >= WarmUp)
            {
                past.Add(first);
                over.Add(second);
            }
        }

        figures.Add("request to a service, median ms", Percentile.Of(past, 0.5));
        figures.Add("request through the gateway, median ms", Percentile.Of(over, 0.5));
        figures.AtMost("gateway adds at the median, ms", Percentile.Of(over, 0.5) - Percentile.Of(past, 0.5), MostMilliseconds);
    }

    private static async Task<double> TimeAsync(HttpClient client, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var response = await client.GetAsync(new Uri(Path, UriKind.Relative), cancellation);
        response.EnsureSuccessStatusCode();
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }
}
