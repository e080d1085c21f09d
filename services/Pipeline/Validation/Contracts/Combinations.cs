using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>allOf, oneOf, anyOf and not.</summary>
internal sealed class Combinations(SchemaValidator validator)
{
    public string? Breach(JsonNode value, JsonObject rules, string place, int depth)
    {
        if (
            rules["allOf"] is JsonArray all
            && all.Select(part => validator.Breach(value, part, place, depth + 1)).FirstOrDefault(breach => breach is not null) is { } failed
        )
        {
            return failed;
        }

        foreach (var word in new[] { "oneOf", "anyOf" })
        {
            if (rules[word] is JsonArray { Count: > 0 } options && OptionsBreach(value, options, rules, place, depth) is { } breach)
            {
                return breach;
            }
        }

        return rules["not"] is { } excluded && validator.Breach(value, excluded, place, depth + 1) is null
            ? $"{place} is what the document excludes"
            : null;
    }

    // A discriminator names the option that counts, so its breach is the one worth telling.
    private string? OptionsBreach(JsonNode value, JsonArray options, JsonObject rules, string place, int depth)
    {
        if (Discriminated(value, options, rules) is { } chosen)
        {
            return validator.Breach(value, chosen, place, depth + 1);
        }

        var breaches = options.Select(part => validator.Breach(value, part, place, depth + 1)).ToList();
        return breaches.TrueForAll(breach => breach is not null) ? breaches[0] : null;
    }

    private static JsonNode? Discriminated(JsonNode value, JsonArray options, JsonObject rules)
    {
        if (
            rules["discriminator"] is not JsonObject discriminator
            || (value as JsonObject)?[discriminator["propertyName"]?.ToString() ?? ""]?.ToString() is not { } name
        )
        {
            return null;
        }

        var target = discriminator["mapping"]?[name]?.ToString() ?? name;
        return options.FirstOrDefault(option =>
            option?["$ref"]?.ToString() is { } reference && (reference == target || reference.EndsWith("/" + target, StringComparison.Ordinal))
        );
    }
}
