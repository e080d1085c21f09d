using System.Text.Json.Serialization;

namespace AgenticAi.Pipeline.Model.Api;

/// <summary>How refusals look.</summary>
public sealed class ErrorFormat
{
    /// <summary>
    /// A JSON text whose strings may be placeholders <c>{code} {message} {details} {errors} {messages} {status} {title} {type} {now} {path}</c>; a string that is one placeholder becomes its value (a number for
    /// <c>{status}</c>, an object for <c>{details}</c> and <c>{errors}</c>, a list of texts for <c>{messages}</c>), e.g. <c>{"error": {"code": "{code}", "message": "{message}", "details": "{details}"}}</c>;
    /// null for RFC 9457 problem details with <c>errors</c> by field.
    /// </summary>
    public string? Template { get; set; }

    /// <summary>Null for the usual one of the format: <c>application/problem+json</c> without <see cref="Template"/>, else <c>application/json</c>.</summary>
    public string? MediaType { get; set; }

    /// <summary>Refusals are plain sentences and no JSON.</summary>
    [JsonIgnore]
    public bool IsText => MediaType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true;

    public int ValidationStatus { get; set; } = 400;

    /// <summary>For values that somebody else has already, where the key itself says nothing else.</summary>
    public int ConflictStatus { get; set; } = 409;

    public string ValidationCode { get; set; } = "validation_failed";
}
