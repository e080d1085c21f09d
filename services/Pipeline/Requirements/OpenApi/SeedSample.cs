using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi;

/// <summary>A row of what can only be read, where the document has no examples.</summary>
internal static class SeedSample
{
    /// <param name="number">Rows of different numbers differ in their texts.</param>
    public static JsonObject Of(Resource resource, int number)
    {
        var row = new JsonObject();
        foreach (var property in resource.Reads.SelectMany(schema => schema.Properties).Where(property => !row.ContainsKey(property.Name)))
        {
            row[property.Name] = Value(property, number);
        }

        return row;
    }

    private static JsonNode? Value(ApiProperty property, int number) =>
        property.Schema switch
        {
            { Enum.Count: > 0 } schema => schema.Enum[number % schema.Enum.Count].DeepClone(),
            { Type: "string", Format: null, Pattern: null, Example: null, Default: null } schema => JsonValue.Create(
                Fitted($"{Naming.Kebab(property.Name)}-{number}", schema)
            ),
            _ => SampleValue.Of(property.Schema),
        };

    private static string Fitted(string text, ApiSchema schema)
    {
        var least = text.PadRight(schema.MinLength ?? 0, 'x');
        return schema.MaxLength < least.Length ? least[^schema.MaxLength.Value..] : least;
    }
}
