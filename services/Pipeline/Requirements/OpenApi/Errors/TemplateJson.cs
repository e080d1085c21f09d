using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Errors;

internal static class TemplateJson
{
    /// <summary>Braces of placeholders stay readable.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
