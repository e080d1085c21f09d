using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;

/// <summary>Members of an answer that are always the same.</summary>
internal static class ListConstants
{
    /// <param name="json">The value as JSON text.</param>
    public static ListMember Of(string name, string json)
    {
        var value = JsonNode.Parse(json);
        return value?.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => new ListMember(name, "bool", json),
            JsonValueKind.Number when !json.Contains('.', StringComparison.Ordinal) => new ListMember(name, "int", json),
            JsonValueKind.Number => new ListMember(name, "decimal", $"{json}m"),
            JsonValueKind.String => new ListMember(name, "string", Literals.Text(value.ToString())),
            null => new ListMember(name, "string?", "null"),
            _ => new ListMember(name, "JsonNode?", $"JsonNode.Parse({Literals.Text(json)})"),
        };
    }
}
