using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>The specification's own shape of refusals, as C# that builds it.</summary>
internal sealed class ErrorFormatData
{
    private static readonly Dictionary<string, string> Placeholders = new(StringComparer.Ordinal)
    {
        ["{code}"] = "error.Code",
        ["{message}"] = "error.Message",
        ["{status}"] = "error.Status",
        ["{details}"] = "DetailsOf(error)",
        ["{errors}"] = "error.Errors",
        ["{messages}"] = "error.Errors?.SelectMany(entry => entry.Value.Select(message => $\"{entry.Key}: {message}\")).ToArray() ?? [error.Message]",
        ["{title}"] = "ReasonPhrases.GetReasonPhrase(error.Status)",
        ["{type}"] = "\"about:blank\"",
        ["{now}"] = "context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()",
        ["{path}"] = "context.Request.Path.Value",
    };

    // A format without a place for the errors of members names them in its message.
    private const string FullMessage =
        "(error.Errors is null ? error.Message : $\"{error.Message} {string.Join(' ', error.Errors.Select(entry => $\"{entry.Key}: {string.Join(' ', entry.Value)}\"))}\")";

    private readonly bool _namesMembers;

    public ErrorFormatData(ErrorFormat format)
    {
        ValidationStatus = format.ValidationStatus;
        ValidationCode = HostData.Literal(format.ValidationCode);
        IsText = format.IsText;
        ContentType = HostData.Literal(format.MediaType ?? (format.Template is null ? "application/problem+json" : "application/json"));
        if (format.Template is null)
            return;
        NamesErrors = format.Template.Contains("{errors}", StringComparison.Ordinal);
        NamesDetails = format.Template.Contains("{details}", StringComparison.Ordinal);
        NamesTitle = format.Template.Contains("{title}", StringComparison.Ordinal);
        _namesMembers = NamesErrors || NamesDetails || format.Template.Contains("{messages}", StringComparison.Ordinal);
        Body = Code(JsonNode.Parse(format.Template), 1);
    }

    public int ValidationStatus { get; }

    public string ValidationCode { get; }

    public string ContentType { get; }

    /// <summary>Refusals are sentences.</summary>
    public bool IsText { get; }

    public string Message { get; } = FullMessage;

    /// <summary>Null for problem details.</summary>
    public string? Body { get; }

    public bool NamesErrors { get; }

    public bool NamesTitle { get; }

    public bool NamesDetails { get; }

    private string Code(JsonNode? node, int depth) =>
        node switch
        {
            JsonObject members => $"new Dictionary<string, object?>(StringComparer.Ordinal)\n{Indent(depth)}{{\n"
                + string.Concat(members.Select(member => $"{Indent(depth + 1)}[{HostData.Literal(member.Key)}] = {Code(member.Value, depth + 1)},\n"))
                + $"{Indent(depth)}}}",
            JsonArray { Count: 0 } => "Array.Empty<object>()",
            JsonArray items => $"new object?[] {{ {string.Join(", ", items.Select(item => Code(item, depth)))} }}",
            JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value.GetValue<string>()),
            null => "null",
            _ => node.ToJsonString(),
        };

    private string Text(string text)
    {
        if (text == "{message}" && !_namesMembers)
            return FullMessage;
        if (Placeholders.TryGetValue(text, out var code))
            return code;
        return Placeholders.Aggregate(
            HostData.Literal(text),
            (literal, placeholder) => literal.Replace(placeholder.Key, $"\" + {placeholder.Value} + \"", StringComparison.Ordinal)
        );
    }

    private static string Indent(int depth) => new(' ', 4 * depth);
}
