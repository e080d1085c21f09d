using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Gateway.Headers;

/// <summary>Section <c>Edge</c>: what stands between the gateway and its callers.</summary>
internal sealed class EdgeOptions
{
    /// <summary>Networks (<c>10.0.0.0/8</c>) of proxies that are believed when they say where a request comes from.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>Origins (<c>https://example.com</c>) whose pages may call the API with tokens of their own; cookies are never for them.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Bytes of a request's body; services may allow less.</summary>
    [Range(1024, int.MaxValue)]
    public int LargestBody { get; set; } = 32 * 1024 * 1024;

    /// <summary>How long a request waits for a service that does not listen just now, because it is being started again.</summary>
    public TimeSpan RestartPatience { get; set; } = TimeSpan.FromSeconds(5);
}
