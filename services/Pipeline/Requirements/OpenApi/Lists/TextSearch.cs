using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Lists;

/// <summary>A text that is looked for in the texts of a row.</summary>
internal static class TextSearch
{
    private static readonly HashSet<string> Searches = new(
        ["q", "query", "search", "keyword", "keywords", "text", "term", "search_term", "filter"],
        StringComparer.Ordinal
    );

    /// <param name="words">What the document says of the search.</param>
    /// <returns>Null when the parameter is called otherwise.</returns>
    public static Expression? Of(ApiParameter parameter, Resource resource, string words)
    {
        if (!Searches.Contains(Naming.Snake(parameter.Name)) || parameter.Schema.Type != "string")
        {
            return null;
        }

        var named = Filters
            .Attributes(resource)
            .Select(attribute => Naming.Phrase(attribute.Json))
            .Where(name => IsNamed(name, words))
            .ToHashSet(StringComparer.Ordinal);
        Expression? any = null;
        foreach (
            var (_, attribute) in Filters
                .Attributes(resource)
                .Where(attribute => attribute.Attribute is { Type: AttributeType.String or AttributeType.Text, IsList: false, WriteOnly: false })
                .Where(attribute => named.Count == 0 || named.Contains(Naming.Phrase(attribute.Json)))
        )
        {
            var contains = new BinaryExpression(
                Lower(new PathExpression("this", [attribute.Name])),
                BinaryOperator.Contains,
                Lower(InputPath.Query(parameter.Name))
            );
            any = any is null ? contains : new BinaryExpression(any, BinaryOperator.Or, contains);
        }

        return any;
    }

    // "Finds artworks whose title or artist contains the text" looks into these two only.
    private static bool IsNamed(string name, string words) => Regex.IsMatch(words, $@"\b{Regex.Escape(name)}s?\b", RegexOptions.IgnoreCase);

    private static CallExpression Lower(Expression value) => new("lower", [value]);
}
