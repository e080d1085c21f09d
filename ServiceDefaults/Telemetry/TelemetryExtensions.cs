using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace AgenticAi.ServiceDefaults.Telemetry;

internal static class TelemetryExtensions
{
    /// <summary>Where traces, metrics and logs go (OpenTelemetry's own variable); nowhere when it is not set.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Off by default in this version of the framework: without it requests have neither names nor attributes.</summary>
    private const string WithoutAttributes = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    /// <summary>These tell of every request several times; traces tell it once.</summary>
    private static readonly string[] Talkative = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.Net.Http", "Yarp"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        // A line or four for every request, of which probes make many; traces hold the same.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddJsonConsole(options =>
        {
            options.IncludeScopes = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        foreach (var category in Talkative)
        {
            builder.Logging.AddFilter(category, LogLevel.Warning);
        }

        TraceContext.Propagate();
        if (string.IsNullOrEmpty(builder.Configuration[Endpoint]))
        {
            return;
        }

        AppContext.SetSwitch(WithoutAttributes, false);
        var resource = Resource(builder.Environment);
        builder.Logging.AddOpenTelemetry(options =>
        {
            options.IncludeScopes = true;
            options.SetResourceBuilder(resource).AddOtlpExporter();
        });
        builder.Services.AddSingleton(resource);
        builder.Services.AddHostedService<TelemetryProviders>();
    }

    private static ResourceBuilder Resource(IHostEnvironment environment) =>
        ResourceBuilder.CreateDefault().AddService(environment.ApplicationName).AddEnvironmentVariableDetector();
}
