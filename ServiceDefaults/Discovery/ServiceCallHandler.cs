using System.Net.Http.Headers;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.Extensions.Hosting;

namespace AgenticAi.ServiceDefaults.Discovery;

/// <summary>Sends a call to where the service listens, as the service that we are.</summary>
internal sealed class ServiceCallHandler(ServiceAddresses addresses, InternalTokens tokens, IHostEnvironment environment) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<Uri> Asked = new("asked-address");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A repeated call comes here again, and may then go to another instance.
        if (!request.Options.TryGetValue(Asked, out var asked))
        {
            asked = request.RequestUri!;
            request.Options.Set(Asked, asked);
        }

        request.RequestUri = addresses.Resolve(asked);
        var name = environment.ApplicationName;
        request.Headers.Authorization ??= new AuthenticationHeaderValue("Bearer", tokens.For(new Caller(name, name, Caller.Service)));
        return base.SendAsync(request, cancellationToken);
    }
}
