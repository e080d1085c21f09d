using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>What stands behind an endpoint: request sketch, status, response sketch. Spans count into the statement.</summary>
internal sealed partial record EndpointTail(
    IReadOnlyList<JsonSketch>? Request,
    int? Status,
    IReadOnlyList<JsonSketch>? Response,
    IReadOnlyList<TextSpan> Understood
)
{
    public static EndpointTail Of(Statement statement, EndpointMention mention) =>
        statement.Remember((typeof(EndpointTail), mention.Span), () => Read(statement, mention));

    private static EndpointTail Read(Statement statement, EndpointMention mention)
    {
        var text = mention.Tail.In(statement.Text);
        var read = new List<TextSpan>();
        var arrow = Arrow().Match(text);
        var split = arrow.Success ? arrow.Index : text.Length;
        var request = Sketch(text[..split], 0, mention, read);
        var response = arrow.Success ? Sketch(text, split, mention, read) : null;
        int? status = null;
        if (arrow.Success && arrow.Groups["status"].Success)
        {
            status = int.Parse(arrow.Groups["status"].Value);
        }

        if (arrow.Success)
        {
            read.Add(new TextSpan(mention.Tail.Offset + arrow.Index, arrow.Length));
        }

        return new EndpointTail(request, status, response, read);
    }

    private static IReadOnlyList<JsonSketch>? Sketch(string text, int from, EndpointMention mention, List<TextSpan> read)
    {
        var match = Braces().Match(text, from);
        if (!match.Success || JsonSketch.Read(match.Value) is not { Count: > 0 } sketch)
        {
            return null;
        }

        read.Add(new TextSpan(mention.Tail.Offset + match.Index, match.Length));
        return sketch;
    }

    [GeneratedRegex(
        @"(?:->|→|=>|\breturns\b|\banswers(?: with)?\b|\bresponds with\b|\bgives\b)\s*(?:`?(?:HTTP )?(?<status>[1-5]\d\d)\b(?: (?:Created|OK|No Content|Accepted)\b)?`?)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Arrow();

    [GeneratedRegex(@"(?:\b(?:with|body|takes|accepts|payload|request|response)\b[: ]*)?`?\{(?>[^{}]+|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\}`?")]
    private static partial Regex Braces();
}
