using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>Writes expressions as their text form, also members that are declared as one kind of expression.</summary>
public sealed class ExpressionJsonConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(Expression).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(TextConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class TextConverter<T> : JsonConverter<T>
        where T : Expression
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Expression.Parse(reader.GetString() ?? "null") as T ?? throw new JsonException($"A {typeof(T).Name} is expected.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
