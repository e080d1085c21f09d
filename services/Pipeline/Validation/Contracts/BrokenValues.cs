using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Validation.Contracts;

/// <summary>Values that a schema does not allow, one or more for each of its keywords. Not each of them breaks the schema: whoever uses them asks the validator.</summary>
internal static class BrokenValues
{
    public static IEnumerable<(string Fault, JsonNode? Value)> Of(JsonObject schema)
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

        foreach (var text in Texts(schema))
        {
            yield return text;
        }

        foreach (var items in Items(schema))
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

    private static IEnumerable<(string Fault, JsonNode? Value)> Items(JsonObject schema)
    {
        if (ScalarLimits.Whole(schema, "minItems") > 0)
        {
            yield return ("no item", new JsonArray());
        }

        if (schema["items"] is not null)
        {
            yield return ("items of another kind", new JsonArray(new JsonObject { ["unexpected"] = true }));
        }
    }
}
