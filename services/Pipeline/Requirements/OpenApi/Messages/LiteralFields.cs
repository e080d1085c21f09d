using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Messages;

/// <summary>Members of answers about which nothing is known but their shape: they hold a value that the schema allows.</summary>
internal static class LiteralFields
{
    public static ViewField Of(ApiProperty property) => Of(property.Name, property.Schema, SampleValue.Of(property.Schema));

    /// <summary>The emptiest value that the schema allows.</summary>
    public static ViewField Empty(ApiProperty property) =>
        Of(
            property.Name,
            property.Schema,
            property.Schema switch
            {
                { Nullable: true } => null,
                { IsArray: true } => new JsonArray(),
                { Type: "string", Enum.Count: 0, Format: null } => JsonValue.Create(""),
                _ => SampleValue.Of(property.Schema),
            }
        );

    public static ViewField Of(string name, ApiSchema? schema, JsonNode? value)
    {
        if (AttributeMaker.Literal(value) is { } literal && schema?.Type != "any")
        {
            return new ViewField
            {
                Name = name,
                Value = literal,
                Type =
                    schema is null ? AttributeType.String
                    : ValueTypes.IsEnumeration(schema) ? AttributeType.String
                    : ValueTypes.Of(schema, name),
            };
        }

        return new ViewField
        {
            Name = name,
            Value = new Literal(value?.ToJsonString() ?? "null"),
            Type = AttributeType.Json,
        };
    }
}
