using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Operations whose behaviour no document describes: the request is checked, then a given answer follows.</summary>
internal sealed partial class FixedAnswerWriter : IHandlerWriter
{
    public IReadOnlyList<OperationKind> Kinds => [OperationKind.Custom];

    public void Write(Handler handler)
    {
        var rows = new PathRows(handler);
        Requests.Take(handler);
        rows.LoadParent();
        rows.LoadSubject();
        Access.Check(handler);
        Requests.Validate(handler);
        Guards.Check(handler);
        var response = handler.Operation.Response;
        if (handler.Operation.Settings.GetValueOrDefault("body") is not { } body)
        {
            Answer.Return(handler);
            return;
        }

        handler.Result = "IResult";
        handler.Code.Line(
            response.ContentType == "application/json"
                ? $"return TypedResults.Json({Code(handler, JsonNode.Parse(body))}, statusCode: {response.Status});"
                : $"return TypedResults.Text({HostData.Literal(body)}, {HostData.Literal(response.ContentType)}, statusCode: {response.Status});"
        );
    }

    /// <summary>C# that makes a JSON value; a string that is one placeholder becomes the value of the request.</summary>
    private static string Code(Handler handler, JsonNode? node) =>
        node switch
        {
            JsonObject members =>
                $"new Dictionary<string, object?> {{ {string.Join(", ", members.Select(member => $"[{HostData.Literal(member.Key)}] = {Code(handler, member.Value)}"))} }}",
            JsonArray { Count: 0 } => "Array.Empty<object>()",
            JsonArray items => $"new object?[] {{ {string.Join(", ", items.Select(item => Code(handler, item)))} }}",
            JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(handler, value.GetValue<string>()),
            null => "null",
            _ => node.ToJsonString(),
        };

    private static string Text(Handler handler, string text) =>
        Placeholder().Match(text) is { Success: true } match
            ? handler.Value(new PathExpression(match.Groups[1].Value, [match.Groups[2].Value]))
            : HostData.Literal(text);

    [GeneratedRegex(@"^\{(query|input)\.([^{}.]+)\}$")]
    private static partial Regex Placeholder();
}
