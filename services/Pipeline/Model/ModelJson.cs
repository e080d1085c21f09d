using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgenticAi.Pipeline.Model;

/// <summary>The canonical JSON form of the model: same model, same bytes.</summary>
public static class ModelJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            NewLine = "\n",
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    public static string Write(ApplicationModel model) => JsonSerializer.Serialize(model, Options) + "\n";

    /// <exception cref="JsonException">The text is not a model.</exception>
    public static ApplicationModel Read(string json) =>
        JsonSerializer.Deserialize<ApplicationModel>(json, Options) ?? throw new JsonException("The model is empty.");
}
