using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <param name="In">path, query, header or cookie.</param>
internal sealed record ApiParameter(string Name, string In, bool Required, ApiSchema Schema, string Description, JsonNode? Example, string Pointer);
