using System.Net;
using AgenticAi.Pipeline.Health;
using AgenticAi.Pipeline.Tests.Samples;

namespace AgenticAi.Pipeline.Tests.Health;

public sealed class HealthProberTests
{
    [Fact]
    public async Task A_refusal_is_an_answer_and_a_server_error_is_not()
    {
        var probes = await ProbeAsync(request =>
            request.RequestUri!.AbsolutePath switch
            {
                "/api/cart" => HttpStatusCode.InternalServerError,
                "/live" or "/ready" or "/health" or "/openapi/v1.json" => HttpStatusCode.OK,
                _ => HttpStatusCode.Unauthorized,
            }
        );

        probes.Where(probe => !probe.IsHealthy).Select(probe => probe.Url).ShouldBe(["/api/cart"]);
        probes.Count.ShouldBe(4 + Sample.Read("bookstore").Api.Operations.Count);
    }

    [Fact]
    public async Task Health_addresses_must_answer_200()
    {
        var probes = await ProbeAsync(_ => HttpStatusCode.ServiceUnavailable);

        probes.Where(probe => probe.Expected == "200").ShouldAllBe(probe => !probe.IsHealthy);
    }

    private static async Task<IReadOnlyList<HealthProbe>> ProbeAsync(Func<HttpRequestMessage, HttpStatusCode> answer)
    {
        using var handler = new Answers(answer);
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://application") };
        return await new HealthProber(http).ProbeAsync(Sample.Read("bookstore"), CancellationToken.None);
    }

    private sealed class Answers(Func<HttpRequestMessage, HttpStatusCode> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(answer(request)));
    }
}
