using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Source;
using AgenticAi.Pipeline.Generation.Templates;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>A record for each view, with the projection that fills it from a row.</summary>
internal sealed class ResponseGenerator : IFileGenerator
{
    private static readonly Template Template = Template.Of("CSharp/Contracts/Response.cs.hbs");

    public string Name => "csharp-response";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var names = new CodeNames(model);
        return model.Api.Views.Where(view => !view.IsValue).Select(view => ViewFile.Plan(names, view, layer: 2));
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model)
    {
        var names = new CodeNames(model);
        var view = ViewFile.Subject(file, model);
        var type = names.View(view.Name);
        return new FileDraft(file.Path, CSharpFile.Render(Template, Data(names, view, type), names, type.Feature.Namespace));
    }

    private static object Data(CodeNames names, View view, TypeNames type)
    {
        var entity = view.Entity is null ? null : names.FindEntity(view.Entity);
        var shape = entity is null ? ResponseShape.Of(names, view, HandlerScope(names, view)) : ResponseShape.OfRow(names, view);
        return new
        {
            type.Feature.Namespace,
            Type = type.Name,
            Class = entity?.Class ?? "",
            Variable = entity is null ? "" : ResponseShape.Variable(entity),
            shape.Parameters,
            shape.Fields,
        };
    }

    /// <summary>Only the types of the values count here; the handler of the operation writes the values themselves.</summary>
    private static ExpressionScope HandlerScope(CodeNames names, View view)
    {
        var operation =
            names.Model.Api.Operations.Find(operation => operation.Response.View == view.Name)
            ?? names.Model.Api.Operations.Find(operation =>
                operation.Response.View is { } outer && names.Model.Api.FindView(outer)?.Fields.Exists(field => field.View == view.Name) == true
            );
        var entity = operation?.Entity is null ? null : names.FindEntity(operation.Entity);
        var scope = ExpressionScope.Handler(names, entity);
        foreach (var parameter in operation?.Parameters ?? [])
        {
            scope = scope.WithParameter(
                parameter.Name,
                CSharpWords.Local(CSharpWords.Pascal(parameter.Name)),
                ExpressionType.Of(parameter.Type, isList: parameter.IsList)
            );
        }

        return operation?.Body is { } body && names.Model.Api.FindBody(body) is { } input ? scope.WithInput("request", input) : scope;
    }
}
