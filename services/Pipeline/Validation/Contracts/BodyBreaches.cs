using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Bodies that break the schema of a request, made from a valid one.</summary>
internal sealed class BodyBreaches(SchemaValidator schemas)
{
    private const int Deepest = 3;

    /// <returns>Only bodies that the schema really forbids.</returns>
    public IEnumerable<(string Fault, JsonNode? Body)> Of(JsonNode body, JsonNode schema)
    {
        // A body that the application takes may leave out what it does not need; only what makes it worse is a breach.
        var own = schemas.Breach(body, schema);
        return Changes(body, schema, "", 0).Where(change => schemas.Breach(change.Body, schema) is { } breach && breach != own);
    }

    private IEnumerable<(string Fault, JsonNode? Body)> Changes(JsonNode? value, JsonNode? node, string place, int depth)
    {
        if (schemas.Resolve(node) is not JsonObject schema || depth > Deepest)
        {
            yield break;
        }

        foreach (var (fault, broken) in BrokenValues.Of(schema, value))
        {
            yield return ($"{(place.Length == 0 ? "the body" : place)} is {fault}", broken);
        }

        var inner = value switch
        {
            JsonObject members => OfMembers(members, schema, place, depth),
            JsonArray { Count: > 0 } items => OfItem(items, schema, place, depth),
            _ => [],
        };
        foreach (var change in inner)
        {
            yield return change;
        }

        foreach (var part in new[] { "allOf", "oneOf", "anyOf" }.SelectMany(word => schema[word] as JsonArray ?? []))
        {
            foreach (var change in Changes(value, part, place, depth))
            {
                yield return change;
            }
        }
    }

    private IEnumerable<(string Fault, JsonNode? Body)> OfMembers(JsonObject members, JsonObject schema, string place, int depth)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => name!.ToString()).Where(name => members.ContainsKey(name)))
        {
            yield return ($"{place}/{name} is missing", new JsonObject(members.Where(member => member.Key != name).Select(Copy)));
        }

        if (schema["additionalProperties"]?.GetValueKind() == System.Text.Json.JsonValueKind.False)
        {
            yield return ($"{place} has a member that the document does not know", new JsonObject(members.Select(Copy)) { ["noSuchMember"] = 1 });
        }

        foreach (var (name, inner) in (schema["properties"] as JsonObject ?? []).Where(property => !IsReadOnly(property.Value)))
        {
            foreach (var (fault, value) in Changes(members[name], inner, $"{place}/{name}", depth + 1))
            {
                yield return (fault, new JsonObject(members.Where(member => member.Key != name).Select(Copy)) { [name] = value });
            }
        }
    }

    private IEnumerable<(string Fault, JsonNode? Body)> OfItem(JsonArray items, JsonObject schema, string place, int depth) =>
        Changes(items[0], schema["items"], place + "/0", depth + 1)
            .Select(change => (change.Fault, (JsonNode?)new JsonArray([change.Body, .. items.Skip(1).Select(item => item?.DeepClone())])));

    private bool IsReadOnly(JsonNode? schema) =>
        (schemas.Resolve(schema) as JsonObject)?["readOnly"]?.GetValueKind() == System.Text.Json.JsonValueKind.True;

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) =>
        KeyValuePair.Create(member.Key, member.Value?.DeepClone());
}
