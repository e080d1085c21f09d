using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgenticAi.ServiceDefaults;

/// <summary>Refuses strings with the character U+0000 where they come in: PostgreSQL stores none, so each of them would end as a fault of ours.</summary>
internal sealed class StorableText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return text?.Contains('\0', StringComparison.Ordinal) == true ? throw new JsonException("The character U+0000 is not text.") : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
