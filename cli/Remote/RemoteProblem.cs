using System.Text.Json;

namespace AgenticAi.Cli.Remote;

/// <summary>A problem document (RFC 9457) as one text for people.</summary>
internal static class RemoteProblem
{
    public static string Read(JsonElement problem)
    {
        var text = Member(problem, "detail") ?? Member(problem, "title") ?? "";
        var errors = problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("errors", out var found) ? Errors(found) : [];
        var request = Member(problem, "requestId") is { } id ? $" (request {id})" : "";
        return string.Join(' ', errors.Prepend(text)) + request;
    }

    private static string? Member(JsonElement problem, string name) =>
        problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static IEnumerable<string> Errors(JsonElement errors) =>
        errors.ValueKind == JsonValueKind.Object
            ? errors.EnumerateObject().SelectMany(error => error.Value.EnumerateArray().Select(each => $"{error.Name}: {each}"))
            : [];
}
