using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.Sections;

/// <summary>What headings and labels tell by their words.</summary>
internal static partial class SectionNames
{
    public static bool IsData(string heading) => Data().IsMatch(heading);

    public static bool IsData(Statement statement) => statement.Headings.Any(IsData);

    /// <summary>The thing that a heading or label names: "3.1 The `Book` entity" gives "Book"; null when it can be no name of a thing.</summary>
    public static string? Thing(string heading)
    {
        var name = Decoration().Replace(heading, " ").Trim(' ', ':', '.', '`', '*');
        return name.Length > 0 && name.Split(' ').Length <= 3 && Plain().IsMatch(name) && !Generic().IsMatch(name) ? name : null;
    }

    /// <summary>A path in place of a name.</summary>
    public static bool LeadsElsewhere(string heading) =>
        heading.Contains("..", StringComparison.Ordinal) && heading.AsSpan().ContainsAny('/', '\\') && !heading.Trim().Contains(' ');

    [GeneratedRegex(
        @"\b(?:entit(?:y|ies)|data(?: model)?|domain(?: model)?|models?|resources?|objects?|schemas?|tables?|things|concepts?|records?|data structures?|types|information model)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Data();

    [GeneratedRegex(
        @"^\s*[\d.]+\)?\s+|^(?:the|an?)\s+|^(?:entity|model|resource|table|object)\s*[:–-]?\s+|\s+(?:entity|model|resource|table|object|record|fields|attributes|properties)$|\([^)]*\)|`",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z -]*$")]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^(?:entit(?:y|ies)|data(?: model)?|domain|models?|resources?|objects?|attributes?|fields?|relations?(?:hips)?|overview|introduction|general|notes|rules?|business rules|constraints?|validation|endpoints?|api|access|roles?|users and roles|permissions?|security|authentication|errors?|acceptance.*|quality|non-functional.*|functional.*|requirements?|behaviou?r|enums?|enumerations?|types|summary|scope|goals?|background|glossary|examples?|user stories|stories|workflow|states?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Generic();
}
