using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Outer members around requests and answers: <c>{"article": {...}}</c>.</summary>
internal static class Envelopes
{
    /// <summary>Envelopes of an operation: their type, the JSON name and the type inside.</summary>
    public static IEnumerable<Envelope> Of(CodeNames names, Operation operation)
    {
        if (operation.Body is not null && names.Model.Api.FindBody(operation.Body) is { Envelope: { } outer } body)
            yield return Of(names.Body(body.Name).Name, outer, body.IsList, isRequest: true);
        if (operation.Response is { Envelope: { } member, View: { } name } && names.Model.Api.FindView(name) is { } view)
            yield return Of(TypeOf(names, view), member, operation.Response.IsList, isRequest: false);
    }

    /// <summary>The code and the type of the answer with its envelope.</summary>
    public static (string Code, string Type) Wrap(Handler handler, View view, string code) => Wrap(handler.Names, handler.Operation, view, code);

    public static (string Code, string Type) Wrap(CodeNames names, Operation operation, View view, string code)
    {
        var envelope = Of(names, operation).FirstOrDefault(candidate => !candidate.IsRequest);
        var type = TypeOf(names, view);
        return envelope is null
            ? (code, operation.Response.IsList ? $"IReadOnlyList<{type}>" : type)
            : ($"new {envelope.Type}({code})", envelope.Type);
    }

    private static string TypeOf(CodeNames names, View view) => ViewCalls.TypeOf(names, view);

    private static Envelope Of(string type, string member, bool isList, bool isRequest)
    {
        var inner = isList ? $"IReadOnlyList<{type}>" : type;
        var name = CSharpWords.Pascal(type.TrimEnd('?', '[', ']'));
        return new Envelope($"{name}{(isList ? "List" : "")}Of{CSharpWords.Pascal(member)}", member, inner, isRequest);
    }
}
