using AgenticAi.ServiceDefaults.Previews;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Transforms;

namespace AgenticAi.Gateway.Previews;

/// <summary>Leads a preview to the execution of its ticket. What the application's own pages say about who they are goes along under another name.</summary>
internal sealed class PreviewTransform : RequestTransform
{
    public override ValueTask ApplyAsync(RequestTransformContext context)
    {
        if (context.HttpContext.Features.Get<PreviewTicket>() is not { } ticket)
        {
            return ValueTask.CompletedTask;
        }

        var rest = context.HttpContext.Request.RouteValues["rest"]?.ToString();
        context.Path = ticket.Inside + rest;
        var headers = context.ProxyRequest.Headers;
        headers.Remove(PreviewHeaders.Authorization);
        if (context.HttpContext.Request.Headers.TryGetValue(HeaderNames.Authorization, out var own))
        {
            headers.TryAddWithoutValidation(PreviewHeaders.Authorization, own.ToString());
        }

        return ValueTask.CompletedTask;
    }
}
