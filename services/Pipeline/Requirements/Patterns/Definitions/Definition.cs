using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Sections;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Definitions;

/// <summary>A statement that says what a thing consists of.</summary>
/// <param name="Thing">The words for the thing, as written.</param>
/// <param name="Of">What the thing is part of: "title" in "a copy of a title has ..."; null when nothing is said.</param>
/// <param name="Items">Where the list of members stands.</param>
/// <param name="Start">Where the words before the list start.</param>
internal sealed partial record Definition(string Thing, string? Of, TextSpan Items, int Start)
{
    public static Definition? Find(Statement statement) => statement.Remember(typeof(Definition), () => Read(statement));

    private static Definition? Read(Statement statement)
    {
        if (statement.Kind is not (StatementKind.Sentence or StatementKind.ListItem))
        {
            return null;
        }

        foreach (var shape in new[] { Has(), ForEach(), With(), Labelled() })
        {
            if (shape.Match(statement.Text) is { Success: true } match && Accept(statement, shape, match) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static Definition? Accept(Statement statement, Regex shape, Match match)
    {
        var thing = match.Groups["thing"].Value.Trim('`', '*', ' ');
        thing = thing.ToLowerInvariant() is "it" or "they" ? Antecedent(statement) ?? thing : thing;
        var items = match.Groups["items"];
        var isLabel = ReferenceEquals(shape, Labelled());
        // "The application" is what is built; "an application" is a thing that it keeps.
        var isOneOfMany = OneOfMany().IsMatch(match.Value) && System().IsMatch(thing);
        if (
            (NoThing().IsMatch(thing) && !isOneOfMany)
            || (isLabel && (SectionNames.Thing(thing) is null || !IsDefinitionPlace(statement, thing, items.Value)))
        )
        {
            return null;
        }

        // A bracket that only the label's shape cut off belongs to the last member.
        var length = items.Value.TrimEnd('.', ' ', ':').Length;
        length += items.Value.Count(c => c == '(') > items.Value.Count(c => c == ')') && items.Index + length < statement.Text.Length ? 1 : 0;
        var of = match.Groups["of"] is { Success: true } group ? group.Value : null;
        return new Definition(thing, of, new TextSpan(items.Index, length), match.Index);
    }

    /// <summary>"A task belongs to a project. It has a title": what the sentence before in the paragraph is about.</summary>
    private static string? Antecedent(Statement statement)
    {
        for (var before = statement.Previous; before is not null && before.Block == statement.Block; before = before.Previous)
        {
            var subject = before.Clauses.FirstOrDefault()?.Subject;
            if (subject is { IsPronoun: false })
            {
                return subject is { Relatives.Count: 0, Complements.Count: 0, Conjuncts.Count: 0 } ? subject.Name : null;
            }
        }

        return null;
    }

    /// <summary>A labelled bullet defines a thing under a data heading, or where a list of several members follows the label.</summary>
    private static bool IsDefinitionPlace(Statement statement, string thing, string items) =>
        (
            SectionNames.IsData(statement)
            || (statement.Lead is { } lead && SectionNames.IsData(lead))
            || (char.IsUpper(thing[0]) && TypedItems().Count(items) > 1)
        )
        && !Sentence().IsMatch(items)
        && (statement.Subject is null || char.IsUpper(thing[0]))
        && (items.Contains(',', StringComparison.Ordinal) || (char.IsUpper(thing[0]) && DescribedItem().IsMatch(items)));

    private const string Name =
        @"`?(?<thing>[A-Za-z][\w-]*(?: (?!has\b|have\b|of\b|that\b|who\b|which\b|with\b|can\b|may\b|must\b|shall\b|is\b|are\b)[a-z][\w-]*){0,2}?)`?";

    [GeneratedRegex(
        @"^(?:(?:an?|each|every|the|all|one|any)\s+)?"
            + Name
            + @"(?: of (?:an?|the|each|every|one) (?<of>\w+(?: \w+)?))?(?:\s+(?:belongs|belong) to (?:an?|the|one|exactly one) (?<of>\w+)(?: (?:and|,))*(?: it)?)?\s+(?:(?:must|shall|should|always|also|each)\s+)*(?:(?:has|have)(?: the following(?: \w+)?| these(?: \w+)?| at least)?|consists? of|contains?|includes?|is described by|is made (?:up )?of|comes with|carries|comprises?|stores?|is defined by|is identified by|gets|receives|is given|is assigned)\s*:?\s+(?<items>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Has();

    [GeneratedRegex(
        @"^(?:(?:the )?following (?:information|data|details|fields|attributes|properties|values) (?:is|are|must be|shall be|should be|will be) (?:stored|kept|recorded|saved|captured|collected|held) (?:for|about|of) (?:each|every|an?|all|any) "
            + Name
            + @": (?<items>\S.*)|(?:for|of) (?:each|every|an?|all|any) "
            + Name
            + @",? (?:we|the system|the service|the application|it|the app|the api) (?:must |shall |should |will )?(?:store|keep|record|know|track|save|remember|hold|need)s?(?: track of)?:? (?<items>\S.*)|(?:we|the system|the service|the application|it|the app|the api) (?:must |shall |should |will )?(?:store|keep|record|track|save|remember|hold)s? (?<items>\S.*?) (?:of|for) (?:each|every) "
            + Name
            + @"\.?)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex ForEach();

    [GeneratedRegex(
        @"\b(?:create|creates|add|adds|register|file|post|submit|publish|write|enter|record|define|schedule|plan|log|upload|save|start|keep|keeps|store|stores|manage|manages|track|tracks|maintain|maintains|keep track of)\s+(?:(?:an?|the|my|his|her|their|our|one|new|several|many)\s+)*"
            + Name
            + @",?(?: each)?(?: having| described by| consisting of| that (?:has|have)| with)(?: the following(?: \w+)?)?:? (?<items>(?=an?\b|the\b|its\b|their\b|optional|required|[\w -]+,|\w+ and \w+).+?)(?:,? so that .*|,? in order to .*)?$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex With();

    [GeneratedRegex(
        @"^(?:an?\s+|the\s+)?" + Name + @"\s*(?::|\s[–—-]\s|\((?=[^)]+\)\.?$))\s*(?<items>[^:].*?)\)?$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?:[a-z]+ )?(?:an?|each|every)\s", RegexOptions.IgnoreCase)]
    private static partial Regex OneOfMany();

    [GeneratedRegex(@"^(?:application|service|request|list|page|document|response|answer|resource|result|owner|client)$", RegexOptions.IgnoreCase)]
    private static partial Regex System();

    [GeneratedRegex(
        @"^(?:(?:the )?(?:system|service|application|app|api|backend|site|platform|software|server|response|request|answer|list|error|page|result|body|specification|document|we|it|they|there|this|that|everybody|everyone|anybody|anyone|nobody|who|which|he|she|one|you|i|client|clients|visitor|visitors|desk|each|every|all|owner|and|or|if|when|while|where|unless|header|token|url|endpoint|database|resource|object|also|only|pagination|paging|sorting|filtering|filters?|search|authentication|authorization|errors|validation|security|permissions|constraints?|rules?|operations?|endpoints|crud|in|out|up)|(?:if|when|while|where|unless|after|before|once|any|no|for|with|in|on|at|by|as|so|then|placing|given|how|what|we|you|they|i) .*|entity|entities|.*\b(?:without|not|no|than|only)\b.*)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NoThing();

    [GeneratedRegex(@"\b(?:may|can|must|shall|will|manages?|browses?|creates?)\b(?![^(]*\))", RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[a-z`][\w `-]* \(")]
    private static partial Regex DescribedItem();

    [GeneratedRegex(@"(?:^|,\s*)[a-z`][\w `-]*(?:\([^)]*\))?(?=,|$|\.)")]
    private static partial Regex TypedItems();
}
