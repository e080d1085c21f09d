using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>A query parameter of a report that the values of its view speak of: an argument of the projection.</summary>
/// <param name="Name">As clients write it.</param>
/// <param name="Local">Its name in the projection.</param>
/// <param name="Argument">C# for the value in the handler of the report.</param>
internal sealed record ViewParameter(string Name, string Local, ExpressionType Type, string Argument)
{
    public static IReadOnlyList<ViewParameter> Of(ApplicationModel model, View view)
    {
        if (model.Api.Operations.Find(operation => operation.Response.View == view.Name && operation.List is { IsReport: true }) is not { } report)
        {
            return [];
        }

        return
        [
            .. report
                .Parameters.Where(parameter =>
                    parameter.In == ParameterPlace.Query
                    && view.Fields.Exists(field => field.Value.ToString().Contains($"query.{parameter.Name}", StringComparison.Ordinal))
                )
                .Select(Of),
        ];
    }

    private static ViewParameter Of(Parameter parameter)
    {
        var property = CSharpWords.Pascal(parameter.Name);
        var isReference = parameter.Type is AttributeType.String or AttributeType.Text;
        return new ViewParameter(
            parameter.Name,
            CSharpWords.Local(property),
            ExpressionType.Of(parameter.Type),
            $"query.{property}!{(isReference ? "" : ".Value")}"
        );
    }
}
