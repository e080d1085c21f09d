using AgenticAi.AppHost.Native.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgenticAi.AppHost.Native.ResourcePage;

/// <summary>The page for platform engineers, on a loopback port of its own.</summary>
internal sealed class ResourcePageServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ResourcePageServer(WebApplication app) => _app = app;

    public static async Task<ResourcePageServer> StartAsync(ResourceList resources, int port, Action<string> announce, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(resources);
        var visitors = new Visitors(port, announce);
        builder.Services.AddSingleton(visitors);
        var app = builder.Build();
        app.UseMiddleware<Doorkeeper>();
        app.MapPage();
        app.MapResources();
        await app.StartAsync(cancellation);
        visitors.Invite();
        return new ResourcePageServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        // Readers of live logs would be waited for.
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}
