using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>Everything works without Redis, only less well, so its absence makes nothing unhealthy.</summary>
internal sealed class RedisHealth(IRedis redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await redis.SendAsync(["PING"], cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (RedisException exception)
        {
            return HealthCheckResult.Degraded(exception.Message);
        }
    }
}
