using AgenticAi.ServiceDefaults.Discovery;
using AgenticAi.ServiceDefaults.Documents;
using AgenticAi.ServiceDefaults.Health;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Telemetry;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgenticAi.ServiceDefaults;

/// <summary>What every service shares.</summary>
public static class ServiceDefaults
{
    /// <summary>Telemetry, problem details, tokens of the gateway, health checks, service discovery with resilience, and JSON as the APIs speak it.</summary>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.AddProblems();
        builder.AddTokens();
        builder.AddDiscovery();
        builder.AddDocument();
        builder.Services.AddHealthChecks();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<JsonOptions>(options => ApiJson.Apply(options.SerializerOptions));
        builder.WebHost.UseRequestLimits();
        return builder;
    }

    /// <summary>The middleware of a service, in its order, and the addresses at which it tells how it is and what it offers.</summary>
    /// <param name="gates">What looks at requests once it is known who asks, and before it is decided whether they may.</param>
    public static WebApplication MapServiceDefaults(this WebApplication app, Action<IApplicationBuilder>? gates = null)
    {
        app.UseRequestNames();
        app.UseProblems();
        app.UseBodyLimits();
        app.UseAuthentication();
        gates?.Invoke(app);
        app.UseAuthorization();
        app.UseMiddleware<IdempotencyMiddleware>();
        app.MapHealth();
        app.MapDocument();
        return app;
    }
}
