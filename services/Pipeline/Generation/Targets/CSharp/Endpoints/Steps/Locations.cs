using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Addresses of rows.</summary>
internal static class Locations
{
    /// <summary>C# for the path at which a new row can be read; where there is none, for the path that it was made at.</summary>
    public static string OfNew(Handler handler)
    {
        var get = handler.Names.Model.Api.Operations.Find(operation =>
            operation.Kind == OperationKind.Get
            && operation.Entity == handler.Operation.Entity
            && Parameters(handler.Names, operation).Count > 0
            && Parameters(handler.Names, operation).SkipLast(1).All(outer => handler.Route.Any(own => own.Parameter.Name == outer.Parameter.Name))
        );
        return get is null
            ? $"$\"{Filled(handler.Operation.Path, handler.Route)}/{{{handler.Row}.Id}}\""
            : $"$\"{Of(handler, get.Id, handler.Row)}\"";
    }

    /// <summary>The inside of an interpolated string: the path of an operation with the key of a row in it.</summary>
    public static string Of(Handler handler, string operationId, string row)
    {
        var operation = handler.Names.Model.Api.FindOperation(operationId)!;
        var parameters = Parameters(handler.Names, operation);
        var path = operation.Path;
        for (var index = 0; index < parameters.Count; index++)
        {
            var parameter = parameters[index];
            var isOwn = index == parameters.Count - 1;
            var value = isOwn
                ? $"{row}.{parameter.Property ?? "Id"}"
                : handler.Route.First(own => own.Parameter.Name == parameter.Parameter.Name).Variable;
            path = path.Replace($"{{{parameter.Parameter.Name}}}", $"{{{value}}}", StringComparison.Ordinal);
        }

        return path;
    }

    private static string Filled(string path, IReadOnlyList<RouteParameter> route) =>
        route.Aggregate(
            path,
            (text, parameter) => text.Replace($"{{{parameter.Parameter.Name}}}", $"{{{parameter.Variable}}}", StringComparison.Ordinal)
        );

    private static IReadOnlyList<RouteParameter> Parameters(CodeNames names, Operation operation) => RouteParameters.Of(names, operation);
}
