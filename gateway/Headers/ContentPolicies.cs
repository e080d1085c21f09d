namespace AgenticAi.Gateway.Headers;

/// <summary>What a browser may do with an answer (Content-Security-Policy), by where it comes from.</summary>
internal static class ContentPolicies
{
    /// <summary>Our own pages: nothing that is not ours, and nothing inline.</summary>
    private const string Pages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The page of the API's documentation styles itself.</summary>
    private const string Docs =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Data = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Reports show words of specifications; their styles are inline, and scripts have no business there.</summary>
    private const string Reports =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups";

    /// <summary>Generated applications may do as they like, but as strangers: in a sandbox they are of no origin, least of all ours.</summary>
    private const string Previews = "sandbox allow-scripts allow-forms allow-popups allow-modals; frame-ancestors 'self'";

    public static string Of(PathString path)
    {
        var text = path.Value ?? "";
        return text switch
        {
            _ when path.StartsWithSegments("/preview", StringComparison.OrdinalIgnoreCase) => Previews,
            _ when !path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) => path.StartsWithSegments(
                "/docs",
                StringComparison.OrdinalIgnoreCase
            )
                ? Docs
                : Pages,
            _ when text.Contains("/preview", StringComparison.OrdinalIgnoreCase) => Previews,
            _ when text.EndsWith("/report", StringComparison.OrdinalIgnoreCase) => Reports,
            _ => Data,
        };
    }
}
