using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

internal static class SampleText
{
    public static string Of(ApiSchema schema) =>
        schema.Format switch
        {
            "date-time" => "2030-01-15T10:00:00Z",
            "date" => "2030-01-15",
            "time" => "10:00:00",
            "duration" => "PT1H",
            "uuid" => "3fa85f64-5717-4562-b3fc-2c963f66afa6",
            "email" => "someone@example.com",
            "uri" or "url" or "uri-reference" => "https://example.com/",
            "ipv4" => "192.0.2.1",
            "hostname" => "example.com",
            "byte" => "c2FtcGxl",
            _ => Fitted("text", schema),
        };

    private static string Fitted(string text, ApiSchema schema)
    {
        var least = text.PadRight(Math.Min(schema.MinLength ?? 0, 10_000), 'x');
        return schema.MaxLength < least.Length ? least[..schema.MaxLength.Value] : least;
    }
}
