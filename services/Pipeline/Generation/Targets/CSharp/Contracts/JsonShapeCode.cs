using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>A JSON Schema as the C# that makes a <c>JsonShape</c>.</summary>
internal static class JsonShapeCode
{
    private const string Step = "    ";

    /// <param name="schema">As the model writes it: without references.</param>
    /// <param name="indent">Of the line on which the code begins.</param>
    public static string Of(JsonNode? schema, string indent)
    {
        var settings = schema is JsonObject rules ? Settings(rules, indent + Step).ToList() : [];
        return settings.Count == 0
            ? "new()"
            : $"new()\n{indent}{{\n{string.Concat(settings.Select(setting => $"{indent}{Step}{setting},\n"))}{indent}}}";
    }

    private static IEnumerable<string> Settings(JsonObject rules, string indent)
    {
        if (rules["type"] is { } type)
        {
            yield return $"Types = [{Texts(type is JsonArray several ? several : [type.DeepClone()])}]";
        }

        if (rules["enum"] is JsonArray values)
        {
            yield return $"Values = [{Texts([.. values.Where(value => value is not null).Select(value => value!.DeepClone())])}]";
        }

        if (rules["pattern"] is { } pattern)
        {
            yield return $"Pattern = {Literals.Text(pattern.ToString())}";
        }

        foreach (
            var (keyword, property, suffix) in new[]
            {
                ("minLength", "MinLength", ""),
                ("maxLength", "MaxLength", ""),
                ("minimum", "Minimum", "m"),
                ("maximum", "Maximum", "m"),
                ("minItems", "MinItems", ""),
                ("exclusiveMinimum", "Above", "m"),
                ("exclusiveMaximum", "Below", "m"),
                ("multipleOf", "MultipleOf", "m"),
                ("maxItems", "MaxItems", ""),
                ("minProperties", "MinMembers", ""),
                ("maxProperties", "MaxMembers", ""),
            }
        )
        {
            if (rules[keyword]?.GetValueKind() == JsonValueKind.Number)
            {
                yield return $"{property} = {rules[keyword]!.ToJsonString()}{suffix}";
            }
        }

        if (rules["uniqueItems"]?.GetValueKind() == JsonValueKind.True)
        {
            yield return "IsDistinct = true";
        }

        if (rules["format"]?.ToString() is "date" or "date-time" or "uuid" or "email" or "uri" or "url")
        {
            yield return $"Format = {Literals.Text(rules["format"]!.ToString())}";
        }

        if (rules["items"] is { } items)
        {
            yield return $"Items = {Of(items, indent)}";
        }

        if (rules["required"] is JsonArray required)
        {
            yield return $"Required = [{Texts(required)}]";
        }

        if (rules["properties"] is JsonObject members)
        {
            yield return $"Members =\n{indent}{{\n{string.Concat(members.Select(member => $"{indent}{Step}[{Literals.Text(member.Key)}] = {Of(member.Value, indent + Step)},\n"))}{indent}}}";
        }

        if (rules["additionalProperties"] is JsonObject others)
        {
            yield return $"Others = {Of(others, indent)}";
        }
        else if (rules["additionalProperties"]?.GetValueKind() == JsonValueKind.False)
        {
            yield return "IsClosed = true";
        }
    }

    private static string Texts(JsonArray values) => string.Join(", ", values.Select(value => Literals.Text(value!.ToString())));
}
