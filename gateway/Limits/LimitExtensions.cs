namespace AgenticAi.Gateway.Limits;

internal static class LimitExtensions
{
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<RedisOutage>();
        builder.Services.AddSingleton<RequestBuckets>();
        builder.Services.AddSingleton<SharedLimits>();
    }
}
