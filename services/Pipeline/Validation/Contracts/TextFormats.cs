using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>The formats of strings that OpenAPI and JSON Schema define; others say nothing that could be checked.</summary>
internal static partial class TextFormats
{
    public static bool Fits(string format, string text) =>
        format switch
        {
            "date-time" => Instant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "email" => MailAddress.TryCreate(text, out var address) && address.Address == text,
            "uri" or "url" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "uri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _),
            "ipv4" => IPAddress.TryParse(text, out var ip)
                && ip.AddressFamily == AddressFamily.InterNetwork
                && text.Count(character => character == '.') == 3,
            "ipv6" => IPAddress.TryParse(text, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6,
            "byte" => Convert.TryFromBase64String(text, new byte[text.Length], out _),
            _ => true,
        };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Instant();
}
