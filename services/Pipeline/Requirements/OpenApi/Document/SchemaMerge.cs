using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <summary>How the parts of a composition become one schema.</summary>
internal static class SchemaMerge
{
    /// <summary>Adds what a part of an <c>allOf</c> says.</summary>
    public static void Into(ApiSchema schema, ApiSchema part)
    {
        schema.Type = schema.Type == "any" ? part.Type : schema.Type;
        schema.Format ??= part.Format;
        schema.Nullable |= part.Nullable;
        schema.Enum = schema.Enum.Count > 0 ? schema.Enum : part.Enum;
        schema.Items ??= part.Items;
        schema.Values ??= part.Values;
        schema.MinLength ??= part.MinLength;
        schema.MaxLength ??= part.MaxLength;
        (schema.Min, schema.MinExclusive) = schema.Min is null ? (part.Min, part.MinExclusive) : (schema.Min, schema.MinExclusive);
        (schema.Max, schema.MaxExclusive) = schema.Max is null ? (part.Max, part.MaxExclusive) : (schema.Max, schema.MaxExclusive);
        schema.MultipleOf ??= part.MultipleOf;
        schema.MinProperties ??= part.MinProperties;
        schema.MaxProperties ??= part.MaxProperties;
        schema.Pattern ??= part.Pattern;
        schema.UniqueItems |= part.UniqueItems;
        schema.IsClosed |= part.IsClosed;
        schema.MinItems ??= part.MinItems;
        schema.MaxItems ??= part.MaxItems;
        schema.Default ??= part.Default;
        schema.Example ??= part.Example;
        schema.ReadOnly |= part.ReadOnly;
        schema.WriteOnly |= part.WriteOnly;
        schema.Description = schema.Description.Length > 0 ? schema.Description : part.Description;
        Properties(schema, part.Properties);
    }

    /// <summary>Adds properties; one that is there already is replaced, and stays required if either is.</summary>
    public static void Properties(ApiSchema schema, IEnumerable<ApiProperty> properties)
    {
        foreach (var property in properties.ToList())
        {
            var index = schema.Properties.FindIndex(known => known.Name == property.Name);
            if (index < 0)
            {
                schema.Properties.Add(property);
            }
            else
            {
                schema.Properties[index] = property with { Required = property.Required || schema.Properties[index].Required };
            }
        }
    }

    public static void Require(ApiSchema schema, JsonArray? names)
    {
        foreach (var name in names ?? [])
        {
            var index = schema.Properties.FindIndex(property => property.Name == name?.ToString());
            if (index >= 0)
            {
                schema.Properties[index] = schema.Properties[index] with { Required = true };
            }
        }
    }

    /// <summary>Adds what <c>oneOf</c> and <c>anyOf</c> leave open: for objects every property of any of them, required only where all agree; for different types anything.</summary>
    public static void Alternatives(ApiSchema schema, List<ApiSchema> alternatives)
    {
        var isNullable = alternatives.RemoveAll(IsNull) > 0;
        schema.Nullable |= isNullable;
        if (alternatives.Count == 0)
        {
            return;
        }

        if (alternatives.Count == 1)
        {
            Into(schema, alternatives[0]);
        }
        else if (alternatives.TrueForAll(alternative => alternative.IsObject))
        {
            schema.Type = "object";
            Properties(
                schema,
                alternatives
                    .SelectMany(alternative => alternative.Properties)
                    .Select(property => property with { Required = alternatives.TrueForAll(other => other.Find(property.Name)?.Required == true) })
            );
        }
        else if (alternatives.TrueForAll(alternative => alternative.Type == alternatives[0].Type && alternative.IsScalar))
        {
            schema.Type = alternatives[0].Type;
            schema.Enum = alternatives.TrueForAll(alternative => alternative.Enum.Count > 0)
                ? [.. alternatives.SelectMany(alternative => alternative.Enum)]
                : [];
        }
    }

    private static bool IsNull(ApiSchema schema) => schema is { Type: "any", Nullable: true, Properties.Count: 0, Enum.Count: 0 };
}
