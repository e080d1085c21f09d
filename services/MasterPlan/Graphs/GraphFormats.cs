using AgenticAi.ServiceDefaults.Problems;

namespace AgenticAi.MasterPlan.Graphs;

/// <summary>How a picture is wanted: <c>?format=</c> decides, else the header <c>Accept</c>, else JSON.</summary>
internal static class GraphFormats
{
    public const string Json = "json";
    public const string Mermaid = "mermaid";
    public const string Svg = "svg";

    private static readonly (string Format, string MediaType)[] All =
    [
        (Json, "application/json"),
        (Mermaid, "text/vnd.mermaid"),
        (Mermaid, "text/plain"),
        (Svg, "image/svg+xml"),
    ];

    /// <exception cref="RefusalException">400: there is no such format.</exception>
    public static string Of(HttpRequest request, string? format)
    {
        if (format is not null)
        {
            return All.Select(known => known.Format).FirstOrDefault(known => string.Equals(known, format, StringComparison.OrdinalIgnoreCase))
                ?? throw RefusalException.Invalid($"format: write {Json}, {Mermaid} or {Svg}.");
        }

        var wanted = request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1);
        return wanted
                .SelectMany(type => All.Where(known => string.Equals(known.MediaType, type.MediaType.Value, StringComparison.OrdinalIgnoreCase)))
                .Select(known => known.Format)
                .FirstOrDefault()
            ?? Json;
    }
}
