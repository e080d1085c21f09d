using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

internal sealed class TypeEdge : IEdge
{
    public string Facet => "type";

    public bool Applies(Slot slot) =>
        slot.Attribute is not null && slot.EnumValues.Count == 0 && slot.Type is not (AttributeType.Json or AttributeType.Binary);

    public IEnumerable<object?> Outside(Slot slot, CheckContext context) =>
        slot.Type switch
        {
            AttributeType.Integer or AttributeType.Long => [JsonValue.Create("many"), JsonValue.Create(1.5m + Math.Max(slot.Min ?? 0, 0))],
            AttributeType.Decimal or AttributeType.Money => [JsonValue.Create("many"), JsonValue.Create(true)],
            AttributeType.Boolean => [JsonValue.Create("maybe"), JsonValue.Create(7)],
            AttributeType.Date => [JsonValue.Create("2030-02-30"), JsonValue.Create("soon")],
            AttributeType.Time => [JsonValue.Create("25:61"), JsonValue.Create("soon")],
            AttributeType.Timestamp => [JsonValue.Create("2030-02-30T10:00:00Z"), JsonValue.Create("soon")],
            AttributeType.Duration => [JsonValue.Create("long")],
            AttributeType.Uuid => [JsonValue.Create("no-uuid")],
            AttributeType.Email => [JsonValue.Create("no-address"), JsonValue.Create("@example.com")],
            AttributeType.Url => [JsonValue.Create("no address")],
            AttributeType.Phone => [JsonValue.Create("call me")],
            _ => [JsonValue.Create(12), new JsonObject { ["text"] = "x" }],
        };

    public IEnumerable<object?> Inside(Slot slot, CheckContext context) => [];
}
