using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

internal static partial class ServerPath
{
    /// <summary>The path of the first server with its variables' defaults, without a slash at its end; null for the root.</summary>
    public static string? Of(JsonArray? servers)
    {
        if (servers?.FirstOrDefault() is not JsonObject server || server["url"]?.ToString() is not { } url)
        {
            return null;
        }

        url = Variable()
            .Replace(url, match => server["variables"]?[match.Groups["name"].Value]?["default"]?.ToString() ?? match.Groups["name"].Value);
        var path =
            url.StartsWith('/') ? url
            : Uri.TryCreate(url, UriKind.Absolute, out var absolute) ? absolute.AbsolutePath
            : "";
        path = path.TrimEnd('/');
        return Plain().IsMatch(path) ? path : null;
    }

    [GeneratedRegex(@"\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(/[A-Za-z0-9._~-]+)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
