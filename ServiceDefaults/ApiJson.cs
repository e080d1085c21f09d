using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgenticAi.ServiceDefaults;

/// <summary>JSON as all our APIs and messages speak it: camel case, names of enumeration values, no nesting deeper than 32.</summary>
public static class ApiJson
{
    private const int MaxDepth = 32;

    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.MaxDepth = MaxDepth;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new StorableText());
        return options;
    }
}
