using AgenticAi.ServiceDefaults.Previews;
using Yarp.ReverseProxy.Forwarder;

namespace AgenticAi.Worker.Serving;

/// <summary>What reaches a shown application: the path below its own root, and instead of our service's token the one that its visitor sent to it.</summary>
internal sealed class ServingTransform(string path) : HttpTransformer
{
    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext,
        HttpRequestMessage proxyRequest,
        string destinationPrefix,
        CancellationToken cancellationToken
    )
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        proxyRequest.RequestUri = RequestUtilities.MakeDestinationAddress(destinationPrefix, path, httpContext.Request.QueryString);
        proxyRequest.Headers.Host = null;
        proxyRequest.Headers.Remove(PreviewHeaders.Authorization);
        proxyRequest.Headers.Authorization = null;
        if (httpContext.Request.Headers.TryGetValue(PreviewHeaders.Authorization, out var own))
        {
            proxyRequest.Headers.TryAddWithoutValidation("Authorization", own.ToString());
        }
    }
}
