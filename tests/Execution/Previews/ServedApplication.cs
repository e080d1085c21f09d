using AgenticAi.Pipeline.Deployment.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AgenticAi.Execution.Tests.Previews;

/// <summary>A worker's door to an application that it serves; the application tells what it was sent.</summary>
public sealed class ServedApplication : IAsyncDisposable
{
    private readonly WebApplication _web;

    public ServedApplication()
    {
        Address = new Uri($"http://127.0.0.1:{LocalPort.Free()}/");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        _web = builder.Build();
        _web.Map("/serve/{task:guid}/{**path}", EchoAsync);
    }

    public Uri Address { get; }

    public Task StartAsync() => _web.StartAsync();

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static async Task<IResult> EchoAsync(HttpRequest request, string? path)
    {
        request.HttpContext.Response.Headers.SetCookie = "session=stolen";
        if (path == "moved")
        {
            return Results.Redirect("/books");
        }

        using var body = new StreamReader(request.Body);
        return Results.Json(
            new
            {
                request.Method,
                Path = $"/{path}",
                Query = request.QueryString.Value,
                Body = await body.ReadToEndAsync(),
                Cookie = request.Headers.Cookie.ToString(),
                Prefix = request.Headers["X-Forwarded-Prefix"].ToString(),
                Login = request.Headers["X-Application-Authorization"].ToString(),
                Signed = request.Headers.Authorization.Count > 0,
            }
        );
    }
}
