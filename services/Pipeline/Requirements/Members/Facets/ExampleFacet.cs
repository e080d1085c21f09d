using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"like `A-12`", "e.g. `NW-204`": what a value looks like that people choose. Numbers that the application counts up are not meant.</summary>
internal sealed partial class ExampleFacet : IFacet
{
    public string Name => "example";

    public bool Read(string phrase, MemberDraft member)
    {
        if (member.Generator is not null || Like().Match(phrase) is not { Success: true } match)
        {
            return false;
        }

        var sample = Words.Unquote(match.Groups["sample"].Value);
        if (Counted().IsMatch(sample))
        {
            return false;
        }

        member.Example = sample;
        return true;
    }

    [GeneratedRegex(
        @"^(?:like|such as|e\.? ?g\.?|for example|for instance|example)(?: like)?:? *(?<sample>`[^`]+`|""[^""]+""|'[^']+'|[A-Za-z]+[-/]?\d+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Like();

    /// <summary>The first of a series, filled up with zeros: <c>ORD-000001</c>.</summary>
    [GeneratedRegex(@"^(?:\D*(?:\d{4}[-/])?)0\d{2,}$")]
    private static partial Regex Counted();
}
