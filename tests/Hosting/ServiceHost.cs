using System.Net.Http.Headers;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AgenticAi.Tests.Hosting;

/// <summary>A service as it runs in production, but within the test's process.</summary>
/// <param name="settings">Configuration, such as <c>ConnectionStrings:plandb</c>.</param>
/// <param name="services">Replaces what lies outside of the service; null for nothing.</param>
public sealed class ServiceHost<TProgram>(IReadOnlyDictionary<string, string> settings, Action<IServiceCollection>? services = null)
    : WebApplicationFactory<TProgram>
    where TProgram : class
{
    /// <summary>Calls the service as somebody would through the gateway.</summary>
    public HttpClient As(Caller caller) => CreateDefaultClient(new TokenHandler(Services.GetRequiredService<InternalTokens>(), caller));

    /// <summary>
    /// Stops the service as a signal does. Disposing alone stops it twice at the same time, and takes away what the slower of the two still needs.
    /// </summary>
    public async Task StopAsync()
    {
        var lifetime = Services.GetRequiredService<IHostApplicationLifetime>();
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ended = lifetime.ApplicationStopped.Register(stopped.SetResult);
        lifetime.StopApplication();
        await stopped.Task;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Tokens:Key", "a-key-that-only-these-tests-use-0123456789");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(collection => services?.Invoke(collection));
    }

    /// <summary>Tokens live for a minute, some tests longer.</summary>
    private sealed class TokenHandler(InternalTokens tokens, Caller caller) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.For(caller));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
