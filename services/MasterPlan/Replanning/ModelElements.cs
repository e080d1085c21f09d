using System.Text.Json.Nodes;

namespace AgenticAi.MasterPlan.Replanning;

/// <summary>
/// The named parts of an application model, each with its own JSON; places in the source are left out, since moving a sentence changes nothing.
/// </summary>
internal static class ModelElements
{
    private static readonly string[] Names = ["name", "id"];
    private static readonly HashSet<string> NoElements = ["requirements", "assumptions", "conflicts"];
    private static readonly HashSet<string> Places = ["source", "first", "second", "notUnderstood"];

    /// <returns>JSON by place: <c>domain/entities/Book/attributes/title</c>.</returns>
    public static IReadOnlyDictionary<string, string> Of(string model)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var root = JsonNode.Parse(model)!.AsObject();
        foreach (var name in NoElements)
        {
            root.Remove(name);
        }

        Walk(root, "", found);
        return found;
    }

    /// <summary>Takes named parts out of the node, so that what is left of it changes only when it changes itself.</summary>
    private static void Walk(JsonObject node, string place, Dictionary<string, string> found)
    {
        foreach (var (name, value) in node.ToList())
        {
            var path = place.Length == 0 ? name : $"{place}/{name}";
            if (Places.Contains(name))
            {
                node.Remove(name);
            }
            else if (value is JsonObject child)
            {
                Walk(child, path, found);
            }
            else if (value is JsonArray items && items.All(item => item is JsonObject entry && NameOf(entry) is not null))
            {
                node.Remove(name);
                Take(items, path, found);
            }
        }
    }

    private static void Take(JsonArray items, string place, Dictionary<string, string> found)
    {
        foreach (var item in items.OfType<JsonObject>())
        {
            var path = $"{place}/{NameOf(item)}";
            Walk(item, path, found);
            found[path] = item.ToJsonString();
        }
    }

    private static string? NameOf(JsonObject node) =>
        Names.Select(name => node[name]).OfType<JsonValue>().Select(value => value.ToString()).FirstOrDefault();
}
