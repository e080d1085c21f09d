using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AgenticAi.ServiceDefaults.Telemetry;

/// <summary>
/// Listens to the activities and meters that the framework and the libraries emit by themselves, so one trace goes from the browser's request
/// through gateway and broker to the database. Lives as long as the service.
/// </summary>
internal sealed class TelemetryProviders(ResourceBuilder resource) : Lifecycle
{
    private static readonly string[] Sources =
    [
        "Microsoft.AspNetCore",
        "System.Net.Http",
        "Npgsql",
        "MassTransit",
        "Yarp.ReverseProxy",
        "AgenticAi.*",
    ];

    private static readonly string[] Meters = ["Microsoft.AspNetCore.*", "System.Net.Http", "Npgsql", "MassTransit", "System.Runtime", "AgenticAi.*"];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public override Task StoppedAsync(CancellationToken cancellationToken)
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        return Task.CompletedTask;
    }
}
