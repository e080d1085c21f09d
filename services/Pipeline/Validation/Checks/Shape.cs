using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Compares an answer with the view that the model promises: envelope, list or object, members.</summary>
internal static class Shape
{
    public static void Check(ApplicationModel model, Operation operation, ApiResponse response, string url)
    {
        var where = $"{operation.Method} {url}";
        var view = operation.Response.View is null ? null : model.Api.FindView(operation.Response.View);
        if (view is null)
        {
            Expect.That(operation.Response.Status != 204 || response.Text.Length == 0, $"{where}: the answer should have no body.");
            return;
        }

        if (response.Status == 201 && operation.Kind == OperationKind.Create && !model.Api.IsGiven)
        {
            Expect.That(response.Headers.ContainsKey("Location"), $"{where}: a creation names the new row in the header Location.");
        }

        if (!string.Equals(operation.Response.ContentType, "application/json", StringComparison.Ordinal))
        {
            return;
        }

        var content = Unwrap(operation.Response.Envelope, response.Json, where);
        if (operation.Kind == OperationKind.List)
        {
            CheckList(model, operation.List ?? new ListOptions(), view, content, where);
        }
        else if (operation.Response.IsList)
        {
            Expect.That(content is JsonArray, $"{where}: the answer should be an array.");
        }
        else if (!view.IsValue)
        {
            CheckObject(model, view, content, where, 3);
        }
    }

    private static JsonNode? Unwrap(string? envelope, JsonNode? json, string where)
    {
        Expect.That(
            envelope is null || (json is JsonObject outer && outer.ContainsKey(envelope)),
            $"{where}: the answer should be wrapped in \"{envelope}\"."
        );
        return envelope is null ? json : json![envelope];
    }

    private static void CheckList(ApplicationModel model, ListOptions list, View view, JsonNode? content, string where)
    {
        var items = list.ItemsName is { } name ? (content as JsonObject)?[name] : content;
        Expect.That(
            items is JsonArray,
            list.ItemsName is null ? $"{where}: the answer should be an array." : $"{where}: the answer should hold an array \"{list.ItemsName}\"."
        );
        Expect.That(
            list.ItemsName is null
                || list.TotalName is null
                || ListMembers.Find(content, list.TotalName) is JsonValue total && total.GetValueKind() == JsonValueKind.Number,
            $"{where}: the answer should hold the number \"{list.TotalName}\"."
        );
        foreach (var item in ((JsonArray)items!).Take(3))
        {
            if (!view.IsValue)
            {
                CheckObject(model, view, item, where, 3);
            }
        }
    }

    private static void CheckObject(ApplicationModel model, View view, JsonNode? content, string where, int depth)
    {
        var json = content as JsonObject;
        Expect.That(json is not null, $"{where}: the answer should be an object ({view.Name}).");
        foreach (var field in view.Fields.Where(field => field.VisibleTo.Count == 0 && !field.OmitNull))
        {
            Expect.That(json.ContainsKey(field.Name), $"{where}: the answer should have the member \"{field.Name}\".");
            if (field.IsList && json[field.Name] is not null)
            {
                Expect.That(json[field.Name] is JsonArray, $"{where}: \"{field.Name}\" should be an array.");
            }

            if (depth > 0 && field.View is { } nested && json[field.Name] is { } inner && model.Api.FindView(nested) is { IsValue: false } nestedView)
            {
                CheckObject(
                    model,
                    nestedView,
                    inner is JsonArray items
                        ? items.FirstOrDefault()
                            ?? new JsonObject(nestedView.Fields.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, null)))
                        : inner,
                    where,
                    depth - 1
                );
            }
        }
    }
}
