using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Messages;

/// <summary>Paths to values of a request. A name that no expression can hold (<c>page-size</c>) is written in camelCase.</summary>
internal static class InputPath
{
    public static PathExpression Query(string parameter) => new("query", [NameOf(parameter)]);

    public static PathExpression Body(string member) => new("input", [NameOf(member)]);

    private static string NameOf(string json) =>
        json.All(character => char.IsLetterOrDigit(character) || character == '_') && char.IsLetter(json[0]) ? json : Naming.Camel(json);
}
