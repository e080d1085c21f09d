using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>A YAML or JSON text as JSON, with the place of each value by its pointer.</summary>
/// <param name="Root">Null for an empty text or a bare <c>null</c>.</param>
internal sealed record JsonTree(JsonNode? Root, Dictionary<string, SourceSpan> Pointers);
