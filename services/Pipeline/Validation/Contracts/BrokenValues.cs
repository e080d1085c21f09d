using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Values that a schema does not allow, one or more for each of its keywords. Not each of them breaks the schema: whoever uses them asks the validator.</summary>
internal static class BrokenValues
{
    private const int MostItems = 1_000;

    /// <param name="sample">A valid value, where one is known.</param>
    public static IEnumerable<(string Fault, JsonNode? Value)> Of(JsonObject schema, JsonNode? sample = null)
    {
        yield return ("a number", JsonValue.Create(12345.5m));
        yield return ("a text", JsonValue.Create("no-such-value"));
        yield return ("an object", new JsonObject { ["unexpected"] = true });
        if (schema["nullable"] is not null || schema["type"] is not null)
        {
            yield return ("null", null);
        }

        foreach (var limit in new[] { "minimum", "exclusiveMinimum" }.Select(word => ScalarLimits.Whole(schema, word)).OfType<decimal>())
        {
            yield return ("a number below the least", JsonValue.Create(limit - 1));
            yield return ("the least itself", JsonValue.Create(limit));
        }

        foreach (var limit in new[] { "maximum", "exclusiveMaximum" }.Select(word => ScalarLimits.Whole(schema, word)).OfType<decimal>())
        {
            yield return ("a number above the greatest", JsonValue.Create(limit + 1));
            yield return ("the greatest itself", JsonValue.Create(limit));
        }

        if (ScalarLimits.Whole(schema, "multipleOf") is { } unit and not 0)
        {
            var multiple = Math.Ceiling((ScalarLimits.Whole(schema, "minimum") ?? 0) / unit) * unit;
            yield return ("no multiple", JsonValue.Create(decimal.IsInteger(unit) ? multiple + 1 : multiple + (unit / 2)));
        }

        foreach (var members in Members(schema, sample as JsonObject))
        {
            yield return members;
        }

        foreach (var text in Texts(schema))
        {
            yield return text;
        }

        foreach (var items in Items(schema, sample))
        {
            yield return items;
        }
    }

    private static IEnumerable<(string Fault, JsonNode? Value)> Texts(JsonObject schema)
    {
        if (ScalarLimits.Whole(schema, "minLength") is > 0 and <= 10_000 and var least)
        {
            yield return ("a text that is too short", JsonValue.Create(new string('a', (int)least - 1)));
        }

        if (ScalarLimits.Whole(schema, "maxLength") is <= 10_000 and var most)
        {
            yield return ("a text that is too long", JsonValue.Create(new string('a', (int)most + 1)));
        }

        if (schema["pattern"] is not null)
        {
            yield return ("a text of another pattern", JsonValue.Create("~ ~"));
        }

        if (schema["format"]?.ToString() is { } format)
        {
            yield return ($"a text that is no {format}", JsonValue.Create("not a " + format));
        }
    }

    private static IEnumerable<(string Fault, JsonNode? Value)> Items(JsonObject schema, JsonNode? sample)
    {
        if (ScalarLimits.Whole(schema, "minItems") > 0)
        {
            yield return ("no item", new JsonArray());
        }

        if (ScalarLimits.Whole(schema, "minItems") is > 1 and <= MostItems and var least && sample is JsonArray { Count: > 0 } some)
        {
            yield return ("fewer items than allowed", Filled(some, (int)least - 1));
        }

        if (ScalarLimits.Whole(schema, "maxItems") is <= MostItems and var most && sample is JsonArray { Count: > 0 } items)
        {
            yield return ("more items than allowed", Filled(items, (int)most + 1));
        }

        if (schema["uniqueItems"]?.GetValueKind() == JsonValueKind.True && sample is JsonArray { Count: > 0 } distinct)
        {
            yield return ("the same item twice", new JsonArray(distinct[0]?.DeepClone(), distinct[0]?.DeepClone()));
        }

        if (schema["items"] is not null)
        {
            yield return ("items of another kind", new JsonArray(new JsonObject { ["unexpected"] = true }));
        }
    }

    private static IEnumerable<(string Fault, JsonNode? Value)> Members(JsonObject schema, JsonObject? sample)
    {
        if (ScalarLimits.Whole(schema, "minProperties") is > 0 and var least)
        {
            yield return ("fewer members than allowed", new JsonObject((sample ?? []).Take((int)least - 1).Select(Copy)));
        }

        if (ScalarLimits.Whole(schema, "maxProperties") is <= MostItems and var most)
        {
            var extra = Enumerable
                .Range(1, (int)most + 1)
                .Select(number => KeyValuePair.Create($"extra{number}", (JsonNode?)JsonValue.Create(number)));
            yield return ("more members than allowed", new JsonObject((sample ?? []).Select(Copy).Concat(extra).Take((int)most + 1)));
        }
    }

    private static JsonArray Filled(JsonArray sample, int count) =>
        new([.. Enumerable.Range(0, count).Select(index => sample[index % sample.Count]?.DeepClone())]);

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) =>
        KeyValuePair.Create(member.Key, member.Value?.DeepClone());
}
