using AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Answers that are no projection of a row: each member is computed by the handler.</summary>
internal static class ViewObjects
{
    /// <summary>Declares <c>response</c>.</summary>
    public static void Write(Handler handler, View view)
    {
        var shape = ResponseShape.Of(handler.Names, view, handler.Scope);
        foreach (var use in shape.Uses)
            handler.Note(use);
        foreach (var (root, path) in shape.Includes)
            handler.Include(root, path);
        if (view.IsValue)
        {
            handler.Code.Line($"var response = {WithUrl(handler, shape.Fields[0].Value)};");
            return;
        }

        handler.Code.Nest(
            $"var response = new {handler.Names.View(view.Name).Name}",
            () =>
            {
                foreach (var field in shape.Fields)
                    handler.Code.Line($"{field.Property} = {WithUrl(handler, field.Value)},");
            },
            ";"
        );
    }

    private static string WithUrl(Handler handler, string code) =>
        handler.Services.Contains(Service.Http) ? code.Replace("baseUrl", "http.BaseUrl()", StringComparison.Ordinal) : code;
}
