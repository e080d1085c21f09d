using System.Collections.Concurrent;
using AgenticAi.Contracts.Plans;
using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.ServiceDefaults;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>Stands where the service of plans stands: takes MakePlan from the broker and shows plans over HTTP.</summary>
public sealed class PlanServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, PlanBundle> _plans = new();
    private readonly ConcurrentDictionary<string, Func<MakePlan, PlanBundle?>> _makers = new(StringComparer.Ordinal);
    private readonly WebApplication _web;
    private readonly IBusControl _bus;

    public PlanServer(Uri broker)
    {
        Address = new Uri($"http://127.0.0.1:{LocalPort.Free()}");
        _web = Web();
        _bus = Bus.Factory.CreateUsingRabbitMq(factory =>
        {
            factory.Host(broker);
            factory.ConfigureJsonSerializerOptions(ApiJson.Apply);
            factory.ReceiveEndpoint("test-make-plan", endpoint => endpoint.Handler<MakePlan>(MakeAsync));
        });
    }

    public Uri Address { get; }

    public IBus Broker => _bus;

    public TestProjects Projects { get; } = new();

    /// <summary>Says what becomes of specifications for a target; null refuses them.</summary>
    public void For(string target, Func<MakePlan, PlanBundle?> make) => _makers[target] = make;

    public void Keep(PlanBundle plan) => _plans[plan.PlanId] = plan;

    public async Task StartAsync()
    {
        await _bus.StartAsync();
        await _web.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bus.StopAsync();
        await _web.DisposeAsync();
    }

    private async Task MakeAsync(ConsumeContext<MakePlan> context)
    {
        var asked = context.Message;
        if (!_makers.TryGetValue(asked.Target, out var make))
        {
            return;
        }

        if (make(asked) is not { } plan)
        {
            await context.Publish(new PlanRefused(asked.PlanId, asked.ExecutionId, ["shop.md:1: nothing is said."], Fault: false));
            return;
        }

        Keep(plan);
        await context.Publish(new PlanMade(plan.PlanId, asked.ExecutionId, plan.Version));
    }

    private WebApplication Web()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        var app = builder.Build();
        app.MapGet(
            "/internal/plans/{id:guid}",
            (Guid id) => _plans.TryGetValue(id, out var plan) ? Results.Json(plan, ApiJson.Options) : Results.NotFound()
        );
        app.MapGet("/health", () => Results.Ok());
        Projects.Map(app);
        return app;
    }
}
