using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Entity tags of answers, and changes that are made only of the version that the client has seen (RFC 9110, 8.8.3 and 13).</summary>
internal static class Versions
{
    public const string IfMatch = "If-Match";
    public const string IfNoneMatch = "If-None-Match";
    private const int NotModified = 304;
    private const int Stale = 412;
    private const int Missing = 428;

    public static void Read(ApiModel api, IReadOnlyList<(ApiOperation Source, Operation Operation)> operations)
    {
        foreach (var (source, operation) in operations)
        {
            operation.Response.HasEntityTag =
                operation is { Response: { View: not null, Status: >= 200 and < 300 }, Kind: not OperationKind.Login } && IsTagged(source);
        }

        foreach (var (source, operation) in operations.Where(pair => ChangesOneVersion(pair.Operation)))
        {
            var header = Find(source, IfMatch);
            if ((header is null && !source.Answers(Stale)) || api.ShownFor(operation) is not { } shown)
            {
                continue;
            }

            shown.Response.HasEntityTag = true;
            operation.HonoursIfMatch = true;
            operation.MissingIfMatchStatus =
                source.Answers(Missing) ? Missing
                : header is { Required: true } ? api.Errors.ValidationStatus
                : null;
        }

        foreach (var (_, operation) in operations)
        {
            operation.Parameters.RemoveAll(parameter =>
                parameter.In == ParameterPlace.Header
                && ((operation.HonoursIfMatch && Is(parameter.Name, IfMatch)) || (operation.Response.HasEntityTag && Is(parameter.Name, IfNoneMatch)))
            );
        }
    }

    /// <summary>Whether a header of a request is one that the application compares with the version that it has.</summary>
    public static bool AreCompared(string header, Operation operation) =>
        (operation.HonoursIfMatch && Is(header, IfMatch)) || (operation is { Method: "GET", Response.HasEntityTag: true } && Is(header, IfNoneMatch));

    /// <summary>Only reading answers that nothing was modified, and what always fails has no success.</summary>
    public static bool IsNeverSent(string status, Operation operation) =>
        (status == $"{NotModified}" && operation.Method is not ("GET" or "HEAD")) || (operation.Response.Status >= 400 && status is ['2' or '3', ..]);

    private static bool IsTagged(ApiOperation source) =>
        source.Responses.Any(response => response.Status is >= 200 and < 300 && response.Headers.Contains("ETag", StringComparer.OrdinalIgnoreCase))
        || (source.Method == "GET" && (source.Answers(NotModified) || Find(source, IfNoneMatch) is not null));

    private static bool ChangesOneVersion(Operation operation) =>
        operation is { Entity: not null, CreatesWhenMissing: false, Method: "PUT" or "PATCH" or "DELETE" }
        && operation.Kind is OperationKind.Replace or OperationKind.Patch or OperationKind.Delete or OperationKind.Action;

    private static ApiParameter? Find(ApiOperation source, string header) =>
        source.Parameters.FirstOrDefault(parameter => parameter.In == "header" && Is(parameter.Name, header));

    private static bool Is(string name, string header) => name.Equals(header, StringComparison.OrdinalIgnoreCase);
}
