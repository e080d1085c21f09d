using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Validation.Http;

/// <summary>Keeps the last exchanges of a check, without secrets.</summary>
internal sealed partial class ExchangeLog
{
    private const int Kept = 8;
    private const int LongestBody = 1500;
    private readonly Queue<Exchange> _exchanges = new();
    private readonly Lock _lock = new();

    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            lock (_lock)
            {
                return [.. _exchanges];
            }
        }
    }

    public void Add(ApiRequest request, ApiResponse? response)
    {
        var exchange = new Exchange(request.Method, CleanUrl(request.Url), Clean(request.Text), response?.Status ?? 0, Clean(response?.Text));
        lock (_lock)
        {
            _exchanges.Enqueue(exchange);
            while (_exchanges.Count > Kept)
            {
                _exchanges.Dequeue();
            }
        }
    }

    internal static string? Clean(string? body)
    {
        if (string.IsNullOrEmpty(body))
        {
            return null;
        }

        var clean = BareToken().Replace(Secret().Replace(body, "${name}\"(redacted)\""), "(redacted)");
        return clean.Length <= LongestBody ? clean : $"{clean[..LongestBody]}... ({clean.Length} characters)";
    }

    internal static string CleanUrl(string url) => SecretParameter().Replace(url, "${name}(redacted)");

    [GeneratedRegex("(?<name>[?&][^=&]*(password|token|secret)[^=&]*=)[^&]*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex SecretParameter();

    /// <summary>A JSON Web Token, wherever it stands.</summary>
    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")]
    private static partial Regex BareToken();

    [GeneratedRegex(
        """(?<name>"[^"]*(?:password|token|secret)[^"]*"\s*:\s*)"(?:[^"\\]|\\.)*"?""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Secret();
}
