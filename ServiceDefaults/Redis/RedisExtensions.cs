using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgenticAi.ServiceDefaults.Redis;

public static class RedisExtensions
{
    /// <summary><see cref="IRedis"/> by the name of its connection string, with a health check.</summary>
    public static void AddRedisClient(this WebApplicationBuilder builder, string name)
    {
        builder.Services.AddSingleton(services =>
        {
            var text = services.GetRequiredService<IConfiguration>().GetConnectionString(name);
            return RedisOptions.Parse(text ?? throw new InvalidOperationException($"ConnectionStrings__{name} is not set."));
        });
        builder.Services.AddSingleton<RedisClient>();
        builder.Services.AddSingleton<IRedis>(services => services.GetRequiredService<RedisClient>());
        builder.Services.AddHostedService(services => services.GetRequiredService<RedisClient>());
        builder.Services.AddHealthChecks().AddCheck<RedisHealth>(name, HealthStatus.Degraded, timeout: TimeSpan.FromSeconds(3));
    }
}
