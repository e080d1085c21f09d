using System.Net.Http.Headers;

namespace AgenticAi.Cli.Bench.Systems;

internal static class DirectService
{
    /// <summary>A client of a service's first instance, past the gateway.</summary>
    /// <param name="system">A running system.</param>
    /// <param name="service">Name of its program: <c>Chat</c>.</param>
    /// <param name="role">Who we say that we are: <c>administrator</c>, <c>service</c>.</param>
    public static HttpClient Open(RunningSystem system, string service, string role)
    {
        var client = new HttpClient { BaseAddress = SystemProcesses.AddressOf(system.Processes.Of(service)[0]) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            InternalToken.For(system.TokenKey, role, TimeProvider.System)
        );
        return client;
    }
}
