using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Transforms;

namespace AgenticAi.Gateway.Previews;

/// <summary>Keeps a browser that an application sends on to another of its pages within the address of its ticket.</summary>
internal sealed class PreviewLocation : ResponseTransform
{
    public override ValueTask ApplyAsync(ResponseTransformContext context)
    {
        var http = context.HttpContext;
        var location = http.Response.Headers.Location.ToString();
        if (http.Features.Get<PreviewTicket>() is { } ticket && location.StartsWith(ticket.Inside, StringComparison.Ordinal))
        {
            var outside = $"/preview/{http.Request.RouteValues[PreviewAuthentication.TicketValue]}/";
            http.Response.Headers[HeaderNames.Location] = outside + location[ticket.Inside.Length..];
        }

        return ValueTask.CompletedTask;
    }
}
