using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.Gateway.Tests.Running;

/// <summary>A small service behind the gateway that tells what reached it.</summary>
public sealed class Upstream : IAsyncDisposable
{
    private readonly WebApplication _app;
    private TaskCompletionSource _next = new();

    private Upstream(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <param name="name">Which it tells in its answers.</param>
    /// <param name="port">0 for any that is free.</param>
    public static async Task<Upstream> StartAsync(string name, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{port}");
        var upstream = new Upstream(app);
        app.UseWebSockets();
        app.UseRouting();
        app.MapGet("/openapi/v1.json", () => Document);
        app.MapGet("/api/executions/events", upstream.StreamAsync);
        app.Map("/api/executions/socket", EchoAsync);
        app.MapGet("/api/executions/{id}/preview/redirect", (string id) => Results.Redirect($"/api/executions/{id}/preview/elsewhere"));
        app.Map("/{**path}", (HttpContext context) => TellAsync(context, name));
        await app.StartAsync();
        return upstream;
    }

    /// <summary>Lets the stream of events go on by one.</summary>
    public void Release() => Interlocked.Exchange(ref _next, new TaskCompletionSource()).TrySetResult();

    public async ValueTask DisposeAsync()
    {
        _next.TrySetResult();
        await _app.DisposeAsync();
    }

    private const string Document = """
        {"openapi":"3.1.1","paths":{"/api/executions":{"get":{"responses":{"200":{"content":{"application/json":
        {"schema":{"$ref":"#/components/schemas/Upstream"}}}}}}}},"components":{"schemas":{"Upstream":{"type":"object"}}}}
        """;

    private async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        for (var number = 1; number <= 2; number++)
        {
            var next = _next.Task;
            await context.Response.WriteAsync($"id: {number}\ndata: hello\n\n");
            await context.Response.Body.FlushAsync();
            await next.WaitAsync(context.RequestAborted);
        }
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[1024];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
        await socket.SendAsync(buffer.AsMemory(0, received.Count), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
    }

    private static async Task TellAsync(HttpContext context, string name)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var told = new
        {
            Name = name,
            context.Request.Method,
            Path = context.Request.Path.Value,
            Query = context.Request.QueryString.Value,
            Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.Length,
        };
        await context.Response.WriteAsJsonAsync(told, context.RequestAborted);
    }
}
