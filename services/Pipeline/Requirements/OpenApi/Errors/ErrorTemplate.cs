using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Errors;

/// <summary>An error schema with placeholders in the places that their names suggest.</summary>
internal static class ErrorTemplate
{
    private const int Deepest = 4;

    public static JsonObject Of(ApiSchema schema, int depth = 0)
    {
        var template = new JsonObject();
        foreach (var property in schema.Properties)
        {
            JsonNode? value = Placeholder(property, schema) is { } placeholder ? JsonValue.Create(placeholder) : Nested(property, depth);
            if (value is not null || property.Required)
            {
                template[property.Name] = value ?? (property.Schema.IsArray ? new JsonArray() : SampleValue.Of(property.Schema));
            }
        }

        return template;
    }

    private static string? Placeholder(ApiProperty property, ApiSchema schema)
    {
        var name = Naming.Snake(property.Name);
        return property.Schema switch
        {
            { Enum.Count: > 0 } => null,
            { IsNumber: true } => name.Contains("code", StringComparison.Ordinal) || name.Contains("status", StringComparison.Ordinal)
                ? "{status}"
                : null,
            { Format: "date-time" } => "{now}",
            { Type: "string" } => Text(name, schema),
            { IsArray: true, Items.Type: "string" } when name is not ("loc" or "path" or "location") => "{messages}",
            { IsMap: true } or { Type: "any" } => name is "errors" or "fields" or "field_errors" ? "{errors}"
            : name is "details" or "detail" or "data" ? "{details}"
            : null,
            _ => null,
        };
    }

    private static string? Text(string name, ApiSchema schema) =>
        name switch
        {
            "message" or "msg" or "detail" or "details" or "description" or "reason" or "error_description" or "error_message" => "{message}",
            "error" or "error_code" or "code" => name == "error"
            && !schema.Properties.Exists(other => Naming.Snake(other.Name) is "message" or "detail" or "error_description")
                ? "{message}"
                : "{code}",
            "title" => "{title}",
            "type" => "{type}",
            "path" or "instance" => "{path}",
            "status" => "{title}",
            _ => null,
        };

    private static JsonNode? Nested(ApiProperty property, int depth) =>
        property.Schema switch
        {
            _ when depth >= Deepest => null,
            { IsObject: true, Properties.Count: > 0 } inner => Of(inner, depth + 1),
            { IsArray: true, Items: { IsObject: true, Properties.Count: > 0 } item }
                when depth == 0
                    && Of(item, depth + 1) is { Count: > 0 } first
                    && first.ToJsonString().Contains("{message}", StringComparison.Ordinal) => new JsonArray(first),
            _ => null,
        };
}
