using System.Globalization;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

/// <summary>The limits of a parameter as C#.</summary>
internal static class ParameterLimits
{
    /// <summary>Conditions under which a value breaks a limit, and the rules in words.</summary>
    /// <param name="variable">C# for the value.</param>
    /// <param name="isNullable">The value may be missing, which breaks none of them.</param>
    public static IEnumerable<(string Condition, string Rule)> Of(Parameter parameter, string variable, bool isNullable)
    {
        var step = isNullable ? "?" : "";
        if (parameter.Min is { } min)
            yield return (
                $"{variable} {(parameter.MinExclusive ? "<=" : "<")} {Number(parameter.Type, min)}",
                $"must be {(parameter.MinExclusive ? "more than" : "at least")} {Text(min)}"
            );
        if (parameter.Max is { } max)
            yield return (
                $"{variable} {(parameter.MaxExclusive ? ">=" : ">")} {Number(parameter.Type, max)}",
                $"must be {(parameter.MaxExclusive ? "less than" : "at most")} {Text(max)}"
            );
        if (parameter.MultipleOf is { } unit)
            yield return (
                $"{(isNullable ? $"{variable} is not null && " : "")}{variable} % {Number(parameter.Type, unit)} != 0",
                $"must be a multiple of {Text(unit)}"
            );
        if (parameter.MinLength is { } shortest)
            yield return ($"{variable}{step}.Length < {shortest}", $"must have at least {shortest} characters");
        if (parameter.MaxLength is { } longest)
            yield return ($"{variable}{step}.Length > {longest}", $"must have at most {longest} characters");
        if (parameter.Pattern is { } pattern)
            yield return (
                $"{(isNullable ? $"{variable} is not null && " : "")}!Regex.IsMatch({variable}, {HostData.Literal($"^(?:{pattern})$")})",
                parameter.Description.Length > 0 ? $"must be {parameter.Description}" : $"must match {pattern}"
            );
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(AttributeType type, decimal value) =>
        type is AttributeType.Decimal or AttributeType.Money ? $"{Text(value)}m" : Text(value);
}
