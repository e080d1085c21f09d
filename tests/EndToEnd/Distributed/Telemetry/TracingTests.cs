using System.Net.Http.Json;
using System.Text.Json;

namespace AgenticAi.EndToEnd.Tests.Distributed.Telemetry;

[Collection(SystemCollection.Name)]
public sealed class TracingTests(SystemFixture system)
{
    private const string Specification = "# Shelf\n\n## Book\n- title: text, required, at most 100 characters\n- pages: number\n";
    private static readonly string[] Services = ["gateway", "execution", "masterplan", "worker"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task One_trace_goes_from_the_request_through_gateway_broker_and_worker_to_the_database()
    {
        using var client = system.Client();
        var trace = Guid.NewGuid().ToString("N");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/executions");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        request.Content = JsonContent.Create(new { files = new[] { new { path = "shelf.md", content = Specification } } });

        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        using var limit = new CancellationTokenSource(Patience);
        while (!limit.IsCancellationRequested && !IsWhole(trace))
        {
            await Task.Delay(200);
        }

        var told = Of(trace).Select(span => $"{span.Service}: {span.Name}");
        IsWhole(trace).ShouldBeTrue(string.Join('\n', told));
        system.Telemetry.Signals.ShouldContain("logs");
        using var cancelled = await client.PostAsync(new Uri($"/api/executions/{id}/cancel", UriKind.Relative), content: null);
    }

    private bool IsWhole(string trace)
    {
        var spans = Of(trace).ToList();
        return Services.All(service => spans.Exists(span => span.Service == service && span.IsRequest))
            && spans.Exists(span => span.Service == "execution" && span.Name.StartsWith("POST /api/executions", StringComparison.Ordinal))
            && spans.Exists(span => span.Service == "execution" && span.IsQuery);
    }

    private IEnumerable<ReceivedSpan> Of(string trace) => system.Telemetry.Spans.Where(span => span.Trace == trace);
}
