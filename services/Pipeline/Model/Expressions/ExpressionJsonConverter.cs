using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>Writes expressions as their text form.</summary>
public sealed class ExpressionJsonConverter : JsonConverter<Expression>
{
    public override bool CanConvert(Type typeToConvert) => typeof(Expression).IsAssignableFrom(typeToConvert);

    public override Expression Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Expression.Parse(reader.GetString() ?? "null");

    public override void Write(Utf8JsonWriter writer, Expression value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
