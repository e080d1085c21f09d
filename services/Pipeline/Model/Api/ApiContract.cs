using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>What a given OpenAPI document promises about messages, kept so that answers and refusals are checked against it and not against what was made of it.</summary>
/// <param name="Prefix">What stands before the paths of the document; empty for nothing.</param>
/// <param name="Document">Paths and components without words and examples.</param>
public sealed record ApiContract(string Prefix, JsonObject Document);
