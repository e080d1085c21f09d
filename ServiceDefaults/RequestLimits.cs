using Microsoft.AspNetCore.Hosting;

namespace AgenticAi.ServiceDefaults;

internal static class RequestLimits
{
    /// <summary>Bytes of a request's body; an endpoint that takes uploads raises it for itself.</summary>
    private const long Body = 4 * 1024 * 1024;

    public static void UseRequestLimits(this IWebHostBuilder host) =>
        host.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = Body;
        });
}
