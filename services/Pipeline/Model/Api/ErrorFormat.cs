namespace AgenticAi.Pipeline.Model.Api;

/// <summary>How refusals look.</summary>
public sealed class ErrorFormat
{
    /// <summary>
    /// A JSON text with placeholders <c>{code} {message} {details} {errors} {status}</c>, e.g. <c>{"error": {"code": "{code}", "message": "{message}", "details": "{details}"}}</c>;
    /// null for RFC 9457 problem details with <c>errors</c> by field.
    /// </summary>
    public string? Template { get; set; }

    public int ValidationStatus { get; set; } = 400;

    public string ValidationCode { get; set; } = "validation_failed";
}
