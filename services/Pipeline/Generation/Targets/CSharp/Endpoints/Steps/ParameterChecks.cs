using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Limits of query and header parameters.</summary>
internal static class ParameterChecks
{
    public static void Write(Handler handler)
    {
        var free = handler.Operation.Parameters.Where(parameter => parameter is { In: ParameterPlace.Path, Entity: null });
        var checks = free.Concat(Inputs.Of(handler.Operation)).Where(parameter => !parameter.IsList).SelectMany(Of).ToList();
        if (checks.Count == 0)
            return;
        handler.Code.Line("var parameterErrors = new ValidationErrors();");
        foreach (var (condition, statement) in checks)
            handler.Code.If(condition, statement);
        handler.Code.Line("parameterErrors.ThrowIfAny();");
    }

    /// <summary>Conditions under which a value is wrong, and the statements that say so.</summary>
    private static IEnumerable<(string Condition, string Statement)> Of(Parameter parameter)
    {
        var variable = Locals.ForParameter(parameter.Name);
        if (parameter.EnumValues.Count > 0)
            yield return (
                $"{variable} is not ({(parameter.Required ? "" : "null or ")}{string.Join(" or ", parameter.EnumValues.Select(HostData.Literal))})",
                Add(parameter, $"must be one of: {string.Join(", ", parameter.EnumValues)}")
            );
        foreach (var (condition, rule) in ParameterLimits.Of(parameter, variable, isNullable: !parameter.Required))
            yield return (condition, Add(parameter, rule));
    }

    private static string Add(Parameter parameter, string message) =>
        $"parameterErrors.Add({HostData.Literal(parameter.Name)}, {HostData.Literal(message)});";
}
