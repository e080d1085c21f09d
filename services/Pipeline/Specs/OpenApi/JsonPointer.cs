using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>RFC 6901 pointers, also as the fragments of references.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string key) =>
        $"{pointer}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>"#/components/schemas/Pet" gives "/components/schemas/Pet", with percent escapes decoded; null for a reference into another file.</summary>
    public static string? OfReference(string reference) =>
        !reference.StartsWith('#') ? null
        : reference.Length == 1 ? ""
        : Uri.UnescapeDataString(reference[1..]);

    /// <summary>False when nothing is there.</summary>
    public static bool TryResolve(JsonNode? root, string pointer, out JsonNode? value)
    {
        value = root;
        if (pointer.Length == 0)
        {
            return true;
        }

        foreach (var key in pointer[0] == '/' ? pointer[1..].Split('/').Select(Unescape) : [pointer])
        {
            switch (value)
            {
                case JsonObject members when members.TryGetPropertyValue(key, out var member):
                    value = member;
                    break;
                case JsonArray items when int.TryParse(key, out var index) && index >= 0 && index < items.Count:
                    value = items[index];
                    break;
                default:
                    value = null;
                    return false;
            }
        }

        return true;
    }

    /// <summary>The last key, unescaped.</summary>
    public static string LastKey(string pointer) => Unescape(pointer[(pointer.LastIndexOf('/') + 1)..]);

    private static string Unescape(string key) => key.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
