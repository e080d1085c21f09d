using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Interpretation;

internal static class InterpretedErrors
{
    public static JsonNode Body(ErrorFormat format, Refusal refusal)
    {
        var details = new JsonObject(refusal.Details.Select(pair => KeyValuePair.Create(pair.Key, Values.ToJson(pair.Value))));
        var errors = refusal.Field is null ? new JsonObject() : new JsonObject { [refusal.Field] = new JsonArray("is not valid") };
        var code = refusal.Field is null ? refusal.Code : format.ValidationCode;
        return format.Template is null
            ? new JsonObject
            {
                ["status"] = refusal.Status,
                ["code"] = code,
                ["detail"] = refusal.Message,
                ["errors"] = errors,
                ["details"] = details,
            }
            : Fill(JsonNode.Parse(format.Template)!, code, refusal, details, errors)!;
    }

    private static JsonNode? Fill(JsonNode? node, string code, Refusal refusal, JsonObject details, JsonObject errors) =>
        node switch
        {
            JsonObject body => new JsonObject(body.Select(pair => KeyValuePair.Create(pair.Key, Fill(pair.Value, code, refusal, details, errors)))),
            JsonValue value => value.ToString() switch
            {
                "{code}" => code,
                "{message}" => refusal.Message,
                "{details}" => refusal.Field is null ? details.DeepClone() : errors.DeepClone(),
                "{errors}" => errors.DeepClone(),
                "{status}" => refusal.Status,
                var text => text,
            },
            _ => node?.DeepClone(),
        };
}
