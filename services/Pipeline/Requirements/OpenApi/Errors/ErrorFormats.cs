using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Errors;

/// <summary>The error format of a document: the schema that most of its refusals share.</summary>
internal static class ErrorFormats
{
    public static void Read(ErrorFormat format, ApiDocument document)
    {
        var refusals = document.Operations.SelectMany(operation => operation.Responses.Where(response => response.Status is null or >= 400)).ToList();
        var schema = refusals
            .Where(response => response.Content is { IsJson: true, Schema: { IsObject: true, Properties.Count: > 0 } })
            .Select(response => response.Content!.Schema!.Core)
            .GroupBy(core => core)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault()
            ?.Key;
        if (schema is not null && !IsProblemDetails(schema))
        {
            var template = ErrorTemplate.Of(schema).ToJsonString(TemplateJson.Options);
            format.Template = template.Contains("\"{", StringComparison.Ordinal) ? template : null;
        }

        format.MediaType = refusals
            .Select(response => response.Content)
            .OfType<ApiContent>()
            .Where(content => content.IsJson && content.MediaType != "*/*")
            .GroupBy(content => content.MediaType.Split(';')[0], StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault()
            ?.Key;

        var texts = refusals.Select(response => response.Content?.MediaType.Split(';')[0]).OfType<string>().ToList();
        if (format.MediaType is null && texts.Count > 0 && texts.TrueForAll(type => type is "text/plain" or "text/html"))
        {
            format.MediaType = texts[0];
        }

        var writing = document.Operations.Where(operation => operation.Request is not null).ToList();
        if (writing.Exists(operation => operation.Answers(422)) && !writing.Exists(operation => operation.Answers(400)))
        {
            format.ValidationStatus = 422;
        }

        if (writing.Exists(operation => operation.Answers(422)) && !writing.Exists(operation => operation.Answers(409)))
        {
            format.ConflictStatus = 422;
        }
    }

    private static bool IsProblemDetails(ApiSchema schema)
    {
        string[] own = ["type", "title", "status", "detail", "instance", "errors"];
        return schema.Find("title") is not null
            && schema.Find("status") is not null
            && schema.Properties.TrueForAll(property => own.Contains(property.Name, StringComparer.Ordinal) || !property.Required);
    }
}
