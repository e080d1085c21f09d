using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <summary>The content of a request or an answer in the media type that is served: JSON where there is a choice.</summary>
internal sealed record ApiContent(string MediaType, ApiSchema? Schema, JsonNode? Example)
{
    public bool IsJson => MediaType.Contains("json", StringComparison.OrdinalIgnoreCase) || MediaType == "*/*";
}
