using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.ServiceDefaults.Discovery;

public static class DiscoveryExtensions
{
    /// <summary>A typed client of another service: calls go to <c>http://NAME</c>, resolved, signed and repeated where that is safe.</summary>
    public static IHttpClientBuilder AddServiceClient<TClient>(this IServiceCollection services, string name)
        where TClient : class =>
        services
            .AddHttpClient<TClient>(client =>
            {
                client.BaseAddress = new Uri($"http://{name}");
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .AddHttpMessageHandler<ResilienceHandler>()
            .AddHttpMessageHandler<ServiceCallHandler>();

    internal static void AddDiscovery(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ServiceAddresses>();
        builder.Services.AddTransient<ServiceCallHandler>();
        builder.Services.AddTransient<ResilienceHandler>();
    }
}
