using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

/// <summary>What a client sends besides the rows that the path names: query and header parameters, and the body.</summary>
internal static class Inputs
{
    /// <summary>Parameters that are no list options, in the order of the specification.</summary>
    public static IReadOnlyList<Parameter> Of(Operation operation) =>
        [.. operation.Parameters.Where(parameter => parameter.In != ParameterPlace.Path && parameter.Name != operation.IdempotencyHeader)];

    public static ExpressionScope Bind(Handler handler, ExpressionScope scope)
    {
        if (handler.Body is { } body)
            scope = scope.WithInput("request", body);
        foreach (var route in handler.Route)
            scope = scope.WithParameter(route.Parameter.Name, route.Variable, TypeOf(route.Parameter));
        return Of(handler.Operation)
            .Aggregate(scope, (bound, parameter) => bound.WithParameter(parameter.Name, Locals.ForParameter(parameter.Name), TypeOf(parameter)));
    }

    public static string Declaration(Parameter parameter)
    {
        var variable = Locals.ForParameter(parameter.Name);
        var type = parameter.Type is AttributeType.Enum ? "string" : ClrTypes.Of(parameter.Type, null);
        var nullable = parameter.Required ? "" : "?";
        var source = parameter.In == ParameterPlace.Header ? "FromHeader" : "FromQuery";
        return $"[{source}(Name = \"{parameter.Name}\")] {type}{(parameter.IsList ? "[]" : "")}{nullable} {variable}";
    }

    private static ExpressionType TypeOf(Parameter parameter)
    {
        var kind = parameter.Type is AttributeType.Enum ? ValueKind.Text : ValueKinds.Of(parameter.Type);
        return new ExpressionType(kind, IsNullable: !parameter.Required && !parameter.IsList, IsList: parameter.IsList);
    }
}
