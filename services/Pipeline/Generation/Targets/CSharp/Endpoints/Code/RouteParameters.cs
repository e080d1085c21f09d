using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

/// <summary>The parameters in an operation's path, outermost first.</summary>
internal static class RouteParameters
{
    public static IReadOnlyList<RouteParameter> Of(CodeNames names, Operation operation) =>
        [
            .. operation
                .Parameters.Where(parameter => parameter.In == ParameterPlace.Path)
                .Select(parameter => Of(names, parameter) with { IsLoose = operation.RefusesMalformedKeys }),
        ];

    /// <summary>The path with the types of its parameters.</summary>
    public static string Pattern(string path, IReadOnlyList<RouteParameter> route) =>
        route.Aggregate(
            path,
            (pattern, parameter) => pattern.Replace($"{{{parameter.Parameter.Name}}}", parameter.Segment, StringComparison.Ordinal)
        );

    private static RouteParameter Of(CodeNames names, Parameter parameter)
    {
        var variable = Locals.ForParameter(parameter.Name);
        var entity = parameter.Entity is null ? null : names.FindEntity(parameter.Entity);
        if (entity is null)
            return new RouteParameter(parameter, variable, ClrTypes.Of(parameter.Type, null), null, null);
        var member = parameter.Member ?? entity.Entity.PublicKey;
        var attribute = member is null ? null : entity.FindAttribute(member);
        return attribute is null
            ? new RouteParameter(parameter, variable, entity.IdType, entity, "Id")
            : new RouteParameter(parameter, variable, attribute.IsEnum ? "string" : attribute.ItemType, entity, attribute.Property);
    }
}
