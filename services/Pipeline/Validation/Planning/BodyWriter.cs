using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Writes request bodies from values by field name.</summary>
internal static class BodyWriter
{
    public static JsonNode? Write(OperationCatalog catalog, Body? body, Row input)
    {
        if (body is null)
        {
            return null;
        }

        if (body.IsContent)
        {
            return JsonValue.Create("check");
        }

        if (body.IsValue)
        {
            var slot = catalog.Slots(body)[0];
            return Field(catalog, slot, input[slot.Name]);
        }

        var json = Fields(catalog, body, input);
        JsonNode whole = body.IsList ? new JsonArray(json) : json;
        return body.Envelope is null ? whole : new JsonObject { [body.Envelope] = whole };
    }

    public static JsonObject Wrap(Body? body, JsonObject json) => body?.Envelope is { } envelope ? new JsonObject { [envelope] = json } : json;

    private static JsonObject Fields(OperationCatalog catalog, Body body, Row input)
    {
        var json = new JsonObject();
        foreach (var slot in catalog.Slots(body).Where(slot => input.Knows(slot.Name)))
        {
            json[slot.Name] = Field(catalog, slot, input[slot.Name]);
        }

        return json;
    }

    private static JsonNode? Field(OperationCatalog catalog, Slot slot, object? value)
    {
        if (slot.Field.Body is { } nested && catalog.Model.Api.FindBody(nested) is { } body)
        {
            return value switch
            {
                List<object?> items => new JsonArray([.. items.OfType<Row>().Select(item => Fields(catalog, body, item))]),
                Row item => Fields(catalog, body, item),
                _ => null,
            };
        }

        if (slot.Field.Key is { } key && value is Evaluation.Row row)
        {
            return Values.ToJson(row[key]);
        }

        var target = slot.Relation is null ? null : catalog.Model.Domain.FindEntity(slot.Relation.Target);
        return Values.ToJson(value, target?.Key == KeyType.Number);
    }
}
