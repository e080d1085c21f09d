using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>Reads request bodies into rows and refuses what no member may hold.</summary>
internal sealed class InterpretedBodies(ApplicationModel model, World world, OperationCatalog catalog)
{
    public void Read(Attempt attempt, JsonObject? json, Body? body)
    {
        if (body is null)
        {
            return;
        }

        Refusal.Unless(json is not null, 400);
        foreach (
            var slot in catalog
                .Slots(body)
                .Where(slot =>
                    (attempt.Operation.Kind == OperationKind.Action || slot.Attribute is not { ReadOnly: true })
                    && slot.Relation is not { ReadOnly: true }
                )
        )
        {
            var given = json!.TryGetPropertyValue(slot.Name, out var node);
            var hasDefault = slot.Attribute?.Default is not null;
            if (!given && (attempt.Operation.Kind == OperationKind.Patch || hasDefault))
            {
                continue;
            }

            Refusal.Unless(!given || slot.Field.Nullable || node is not null, 400, field: slot.Name);
            Refusal.Unless(!slot.Required || hasDefault || node is not null, 400, field: slot.Name);
            Refusal.Unless(attempt.Operation.Kind != OperationKind.Patch || node is not null || !slot.HoldsAlways, 400, field: slot.Name);
            if (attempt.Old is not null && slot.Attribute is { Immutable: true } or { } && slot.Relation is { Immutable: true })
            {
                continue;
            }

            attempt.Set(slot, Read(attempt, slot, node));
        }
    }

    private object? Read(Attempt attempt, Slot slot, JsonNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (slot.Field.Body is { } nested)
        {
            Refusal.Unless(node is JsonArray parts && parts.Count >= (slot.Relation?.MinItems ?? 0), 400, field: slot.Name);
            var rows = ((JsonArray)node).OfType<JsonObject>().Select(item => ReadPart(attempt, slot, item, model.Api.FindBody(nested)!)).ToList();
            foreach (var key in model.Domain.FindEntity(slot.Relation!.Target)!.UniqueKeys)
            {
                Refusal.Unless(
                    rows.DistinctBy(row => string.Join('|', key.Members.Select(member => Values.Text(row[member])))).Count() == rows.Count,
                    key.Status
                );
            }

            return rows.ConvertAll(row => (object?)row);
        }

        if (slot.Relation is { } relation)
        {
            Refusal.Unless(!slot.IsList || node is JsonArray items && items.Count >= relation.MinItems, 400, field: slot.Name);
            return slot.IsList ? ((JsonArray)node).Select(item => (object?)Target(slot, relation, item)).ToList() : Target(slot, relation, node);
        }

        var value = Values.FromJson(node, slot.Type);
        Refusal.Unless(
            HasType(slot, node, value)
                && (
                    value is List<object?> list
                        ? list.Count >= slot.MinItems
                            && list.Count <= (slot.MaxItems ?? int.MaxValue)
                            && list.TrueForAll(item => Limits.Allow(slot, item, world.Now))
                        : Limits.Allow(slot, value, world.Now)
                ),
            400,
            field: slot.Name
        );
        return value;
    }

    private Row ReadPart(Attempt attempt, Slot slot, JsonObject json, Body body)
    {
        var part = new Row(body.Entity!);
        part[slot.Relation!.Inverse!] = attempt.This;
        foreach (var inner in catalog.Slots(body))
        {
            var node = json[inner.Name];
            Refusal.Unless(!inner.Required || node is not null, 400, field: inner.Name);
            part[inner.Field.Member ?? inner.Name] = Read(attempt, inner, node);
        }

        return part;
    }

    private Row Target(Slot slot, Relation relation, JsonNode? node)
    {
        var id = node is JsonObject body ? body["id"]?.ToString() : node?.ToString();
        var row =
            id is null ? null
            : slot.Field.Key is { } key ? world.RowsOf(relation.Target).FirstOrDefault(target => Values.Text(target[key]) == id)
            : world.Find(relation.Target, id);
        Refusal.Unless(row is { Deleted: false }, 400, field: slot.Name);
        return row!;
    }

    private static bool HasType(Slot slot, JsonNode node, object? value) =>
        slot.Type switch
        {
            _ when slot.IsList => node is JsonArray,
            AttributeType.Json => true,
            _ when slot.IsNumber => value is decimal number
                && (slot.Type is not (AttributeType.Integer or AttributeType.Long) || number == Math.Truncate(number)),
            AttributeType.Boolean => value is bool,
            AttributeType.Date => value is DateOnly,
            AttributeType.Time => value is TimeOnly,
            AttributeType.Timestamp => value is DateTimeOffset,
            AttributeType.Email => value is string text && text.IndexOf('@') > 0,
            AttributeType.Phone => value is string number && number.All(character => char.IsAsciiDigit(character) || "+-() /".Contains(character)),
            AttributeType.Url => value is string url && Uri.TryCreate(url, UriKind.Absolute, out _),
            _ => node.GetValueKind() == JsonValueKind.String,
        };
}
