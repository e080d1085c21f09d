using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints;

/// <summary>The endpoints of one noun: what they share stands once on the group.</summary>
internal sealed class EndpointGroup
{
    private readonly CodeNames _names;
    private readonly string _prefix;
    private readonly string? _access;

    public EndpointGroup(CodeNames names, IReadOnlyList<Handler> handlers)
    {
        _names = names;
        _prefix = CommonPrefix([.. handlers.Select(handler => handler.Operation.Path)]);
        var access = handlers.Select(AccessOf).Distinct(StringComparer.Ordinal).ToList();
        _access = access.Count == 1 ? access[0] : null;
    }

    public string Declaration(string tag) => $"var group = routes.MapGroup(\"{_prefix}\").WithTags({HostData.Literal(tag)}){_access};";

    public string Endpoint(Handler handler)
    {
        var operation = handler.Operation;
        var path = RouteParameters.Pattern(operation.Path, handler.Route)[_prefix.Length..];
        var method = HandlerGenerator.HasOwnFile(operation, handler.Entity)
            ? $"{_names.Operation(operation.Id).Handler}.HandleAsync"
            : _names.Operation(operation.Id).Handler;
        var map = Verb(operation.Method) is { } verb
            ? $"{verb}({HostData.Literal(path)}, {method})"
            : $"MapMethods({HostData.Literal(path)}, [{HostData.Literal(operation.Method)}], {method})";
        var summary = operation.Summary.Length == 0 ? "" : $".WithSummary({HostData.Literal(operation.Summary)})";
        return $"group.{map}.WithName({HostData.Literal(operation.Id)}){summary}{(_access is null ? AccessOf(handler) : "")}{Takes(handler)}{Answers(handler)}{Tags(handler)}{Refusals(handler)};";
    }

    private string AccessOf(Handler handler) => Access.OnEndpoint(handler.Operation, _names.Account is not null);

    private static string? Verb(string method) =>
        method switch
        {
            "GET" => "MapGet",
            "POST" => "MapPost",
            "PUT" => "MapPut",
            "PATCH" => "MapPatch",
            "DELETE" => "MapDelete",
            _ => null,
        };

    /// <summary>Bodies that are not JSON say their media type; any other is refused.</summary>
    private static string Takes(Handler handler) =>
        handler.Body switch
        {
            { IsContent: true } body => $".Accepts<Stream>({HostData.Literal(body.ContentType)})",
            { IsForm: true } body => $".Accepts<{handler.Names.Body(body.Name).Name}>({HostData.Literal(body.ContentType)})",
            _ => "",
        };

    /// <summary>Results that tell their status only when they run are described here.</summary>
    private static string Answers(Handler handler)
    {
        var status = handler.Operation.Response.Status;
        return handler switch
        {
            { Result: "ContentHttpResult" } => $".Produces<string>({status}, {HostData.Literal(handler.Operation.Response.ContentType)})",
            { Result: "StatusCodeHttpResult" } => $".Produces({status})",
            { Answers: { } type } => $".Produces<{type}>({status}){Repeated(handler.Operation, type)}",
            _ => "",
        };
    }

    private static string Repeated(Operation operation, string type) =>
        operation.IdempotencyHeader is not null && operation.IdempotencyReplayStatus != operation.Response.Status
            ? $".Produces<{type}>({operation.IdempotencyReplayStatus})"
            : "";

    private static string Tags(Handler handler) =>
        handler.Operation switch
        {
            { Response.HasEntityTag: true, Method: "GET" } => ".WithEntityTag().Produces(304)",
            { Response.HasEntityTag: true } => ".WithEntityTag()",
            _ => "",
        };

    private static string Refusals(Handler handler)
    {
        var validation =
            handler.Body is null && handler.QueryRecord is null && Inputs.Of(handler.Operation).Count == 0
                ? Array.Empty<int>()
                : [handler.Names.Model.Api.Errors.ValidationStatus];
        var statuses = handler.Refusals.Concat(validation).Distinct().Order().ToList();
        return statuses.Count == 0 ? "" : $".Refuses({string.Join(", ", statuses)})";
    }

    private static string CommonPrefix(IReadOnlyList<string> paths)
    {
        var segments = paths.Select(path => path.Split('/').TakeWhile(segment => !segment.StartsWith('{')).ToArray()).ToList();
        var count = 0;
        while (segments.TrueForAll(path => path.Length > count && path[count] == segments[0][count]))
            count++;
        return string.Join('/', segments[0].Take(count));
    }
}
