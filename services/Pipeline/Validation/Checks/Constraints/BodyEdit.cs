using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks.Constraints;

/// <summary>A request body with one member exchanged or left out.</summary>
internal static class BodyEdit
{
    public static JsonNode With(Body? body, JsonNode json, Slot slot, object? value)
    {
        var copy = json.DeepClone();
        var fields = body?.Envelope is { } envelope ? copy[envelope]!.AsObject() : copy.AsObject();
        if (value is Absent)
        {
            fields.Remove(slot.Name);
        }
        else
        {
            fields[slot.Name] =
                slot is { IsList: true, Relation: null } && value is not (null or JsonNode)
                    ? new JsonArray(Values.ToJson(value))
                    : Values.ToJson(value);
        }

        return copy;
    }
}
