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
        var exchange = new Exchange(request.Method, request.Url, Clean(request.Text), response?.Status ?? 0, Clean(response?.Text));
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

        var clean = Secret().Replace(body, "${name}\"(redacted)\"");
        return clean.Length <= LongestBody ? clean : $"{clean[..LongestBody]}... ({clean.Length} characters)";
    }

    [GeneratedRegex("""(?<name>"[^"]*(?:password|token|secret)[^"]*"\s*:\s*)"(?:[^"\\]|\\.)*"?""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Secret();
}
