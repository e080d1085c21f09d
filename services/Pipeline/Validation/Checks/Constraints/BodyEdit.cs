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
                slot is { IsList: true, Relation: null } && value is not (null or JsonNode or List<object?>)
                    ? WithFirst(fields[slot.Name] as JsonArray, Values.ToJson(value))
                    : Values.ToJson(value);
        }

        return copy;
    }

    /// <summary>The list with another first value and as many values as before, so that nothing else is wrong with it.</summary>
    private static JsonArray WithFirst(JsonArray? items, JsonNode? value) => new([value, .. (items ?? []).Skip(1).Select(item => item?.DeepClone())]);
}
