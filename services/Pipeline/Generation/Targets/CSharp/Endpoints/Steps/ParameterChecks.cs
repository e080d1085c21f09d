using System.Globalization;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

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
            handler.Code.If(condition, statement.Replace("errors.", "parameterErrors.", StringComparison.Ordinal));
        handler.Code.Line("parameterErrors.ThrowIfAny();");
    }

    private static IEnumerable<(string Condition, string Statement)> Of(Parameter parameter) => Of(parameter, Locals.ForParameter(parameter.Name));

    /// <summary>Conditions under which a value is wrong, and the statements that say so.</summary>
    public static IEnumerable<(string Condition, string Statement)> Of(Parameter parameter, string variable)
    {
        if (parameter.EnumValues.Count > 0)
            yield return (
                $"{variable} is not ({(parameter.Required ? "" : "null or ")}{string.Join(" or ", parameter.EnumValues.Select(HostData.Literal))})",
                Add(parameter, $"must be one of: {string.Join(", ", parameter.EnumValues)}")
            );
        if (parameter.Min is { } min)
            yield return ($"{variable} < {Number(parameter.Type, min)}", Add(parameter, $"must be at least {Text(min)}"));
        if (parameter.Max is { } max)
            yield return ($"{variable} > {Number(parameter.Type, max)}", Add(parameter, $"must be at most {Text(max)}"));
        if (parameter.MinLength is { } shortest)
            yield return (
                $"{variable}{(parameter.Required ? "" : "?")}.Length < {shortest}",
                Add(parameter, $"must have at least {shortest} characters")
            );
        if (parameter.MaxLength is { } longest)
            yield return (
                $"{variable}{(parameter.Required ? "" : "?")}.Length > {longest}",
                Add(parameter, $"must have at most {longest} characters")
            );
        if (parameter.Pattern is { } pattern)
            yield return (
                $"{(parameter.Required ? "" : $"{variable} is not null && ")}!Regex.IsMatch({variable}, {HostData.Literal($"^(?:{pattern})$")})",
                Add(parameter, $"must match {pattern}")
            );
    }

    private static string Add(Parameter parameter, string message) => $"errors.Add({HostData.Literal(parameter.Name)}, {HostData.Literal(message)});";

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(AttributeType type, decimal value) =>
        type is AttributeType.Decimal or AttributeType.Money ? $"{Text(value)}m" : Text(value);
}
