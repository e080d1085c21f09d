using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>The same text form where only a path may stand; attributes of the base type do not reach properties of this type.</summary>
public sealed class PathExpressionJsonConverter : JsonConverter<PathExpression>
{
    public override PathExpression Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Expression.Parse(reader.GetString() ?? "null") as PathExpression ?? throw new JsonException("The text is not a path.");

    public override void Write(Utf8JsonWriter writer, PathExpression value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
