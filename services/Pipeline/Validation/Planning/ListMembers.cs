using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Members beside the array of a list; a dotted name stands inside of an object.</summary>
internal static class ListMembers
{
    public static JsonNode? Find(JsonNode? answer, string name) => name.Split('.').Aggregate(answer, (node, key) => (node as JsonObject)?[key]);

    public static void Put(JsonObject answer, string name, JsonNode? value)
    {
        var keys = name.Split('.');
        foreach (var key in keys.SkipLast(1))
        {
            answer[key] ??= new JsonObject();
            answer = answer[key]!.AsObject();
        }

        answer[keys[^1]] = value;
    }
}
