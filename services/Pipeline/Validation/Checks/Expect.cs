using System.Diagnostics.CodeAnalysis;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>What a check demands of the application; anything else is a failure.</summary>
internal static class Expect
{
    public static void That([DoesNotReturnIf(false)] bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new CheckFailure(otherwise);
        }
    }

    public static void Status(ApiResponse response, int expected, string situation) =>
        That(response.Status == expected, $"{situation}: {expected} is expected, {response.Status} came: {Planner.Short(response.Text)}");

    /// <summary>The code of a refusal, where the text gives one and the error format has a place for it.</summary>
    public static void Code(ErrorFormat format, ApiResponse response, string? code)
    {
        var errors = new ErrorReader(format);
        That(
            code is null || !errors.HasCode || string.Equals(errors.Code(response.Json), code, StringComparison.Ordinal),
            $"The refusal should have the code {code}: {Planner.Short(response.Text)}"
        );
    }

    public static void Success(ApiResponse response, string situation) =>
        That(response.IsSuccess, $"{situation}: a success is expected, {response.Status} came: {Planner.Short(response.Text)}");

    /// <summary>The answer of a right request: a success, or whatever else the operation answers then (a redirection).</summary>
    public static void Answered(Operation operation, ApiResponse response, string situation) =>
        That(
            response.IsSuccess || response.Status == operation.Response.Status,
            $"{situation}: {operation.Response.Status} is expected, {response.Status} came: {Planner.Short(response.Text)}"
        );

    public static void Refused(ApiResponse response, string situation) =>
        That(response.Status is >= 400 and < 500, $"{situation}: a refusal is expected, {response.Status} came: {Planner.Short(response.Text)}");

    public static void Equal(object? actual, object? expected, string situation) =>
        That(
            (actual is null && expected is null) || Operators.AreEqual(actual, expected),
            $"{situation}: {Values.Text(expected)} is expected, {Values.Text(actual)} came."
        );

    /// <summary>A validation error that names the field.</summary>
    public static void Invalid(Session session, ApiResponse response, string field, string situation)
    {
        Status(response, session.Model.Api.Errors.ValidationStatus, situation);
        var template = session.Model.Api.Errors.Template;
        var canName =
            template is null
            || template.Contains("{errors}", StringComparison.Ordinal)
            || template.Contains("{messages}", StringComparison.Ordinal)
            || template.Contains("{details}", StringComparison.Ordinal);
        That(
            !canName || response.Text.Contains(field, StringComparison.OrdinalIgnoreCase),
            $"{situation}: the refusal should name {field}: {Planner.Short(response.Text)}"
        );
    }
}
