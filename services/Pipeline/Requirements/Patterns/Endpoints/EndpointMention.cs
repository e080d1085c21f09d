using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>A method and a path that a text gives.</summary>
/// <param name="Path">As written, without its query.</param>
/// <param name="Query">Names of the query parameters that stand behind the path.</param>
/// <param name="Span">Its place in the statement, with the backticks.</param>
/// <param name="Tail">What is said about it: up to the next endpoint or the end of the statement.</param>
internal sealed partial record EndpointMention(string Method, string Path, IReadOnlyList<string> Query, TextSpan Span, TextSpan Tail)
{
    public static IReadOnlyList<EndpointMention> Find(Statement statement) => statement.Remember(typeof(EndpointMention), () => Read(statement));

    private static EndpointMention[] Read(Statement statement)
    {
        var found = new List<EndpointMention>();
        foreach (Match match in Shape().Matches(statement.Text))
        {
            var (method, path) = match.Groups["method"].Success
                ? (match.Groups["method"].Value.ToUpperInvariant(), match.Groups["path"].Value)
                : (found.Count == 0 ? "" : found[^1].Method, match.Groups["more"].Value);
            if (method.Length == 0 || (!match.Groups["method"].Success && !JoinsPrevious(statement.Text, found[^1], match)))
            {
                continue;
            }

            path = match.Groups["method"].Success ? path : Sibling(found[^1].Path, path);
            found.Add(Make(method, path, new TextSpan(match.Index, match.Length)));
        }

        return
        [
            .. found.Select(
                (mention, i) =>
                    mention with
                    {
                        Tail = TextSpan.Between(mention.Span.End, i + 1 < found.Count ? found[i + 1].Span.Offset : statement.Text.Length),
                    }
            ),
        ];
    }

    public static bool IsIn(string text) => Shape().Match(text).Groups["method"].Success;

    private static EndpointMention Make(string method, string path, TextSpan span)
    {
        var parts = path.TrimEnd('.', ',').Split('?', 2);
        var query =
            parts.Length < 2
                ? []
                : parts[1]
                    .Split('&', StringSplitOptions.RemoveEmptyEntries)
                    .Select(pair => pair.Split('=')[0].Trim('{', '}', '[', ']'))
                    .Where(name => name.Length > 0)
                    .ToArray();
        var plain = Colon().Replace(Angle().Replace(parts[0], "{${name}}"), "/{${name}}");
        return new EndpointMention(method, plain.Length > 1 ? plain.TrimEnd('/') : plain, query, span, default);
    }

    private static bool JoinsPrevious(string text, EndpointMention previous, Match match) => Joint().IsMatch(text[previous.Span.End..match.Index]);

    /// <summary>"/ship" after "/orders/{id}/pay" is "/orders/{id}/ship"; a path with several parts stands for itself.</summary>
    private static string Sibling(string previous, string path) =>
        path.LastIndexOf('/') == 0 && previous.Count(c => c == '/') > 1 ? previous[..previous.LastIndexOf('/')] + path : path;

    [GeneratedRegex(
        @"`?\b(?<method>GET|POST|PUT|PATCH|DELETE|get|post|put|patch|delete)`?(?:\s+|\s*\|\s*)`?(?<path>/[^\s`,;)""|]*)`?|`(?<more>/[A-Za-z][^\s`]*)`"
    )]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\s*(?:,|and|or|,\s*and|/)\s*$")]
    private static partial Regex Joint();

    [GeneratedRegex(@"/:(?<name>\w+)")]
    private static partial Regex Colon();

    [GeneratedRegex(@"<(?:int:|string:|uuid:)?(?<name>\w+)>")]
    private static partial Regex Angle();
}
