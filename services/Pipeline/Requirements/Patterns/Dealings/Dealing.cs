using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Dealings;

/// <summary>Somebody deals with a thing in a way that leaves a record: "a member borrows a copy" is a loan.</summary>
/// <param name="Noun">What the record is called.</param>
/// <param name="Who">The words for the person.</param>
/// <param name="Thing">What it is about.</param>
/// <param name="Term">How long it lasts, when the sentence says so.</param>
internal sealed partial record Dealing(string Noun, string Who, Entity Thing, TimeSpan? Term, TextSpan Span)
{
    private static readonly Dictionary<string, string[]> Nouns = new(StringComparer.Ordinal)
    {
        ["borrow"] = ["loan"],
        ["lend"] = ["loan"],
        ["reserve"] = ["reservation"],
        ["book"] = ["booking", "reservation", "appointment"],
        ["rent"] = ["rental", "rent"],
        ["hire"] = ["rental", "hire"],
        ["subscribe to"] = ["subscription"],
        ["enroll in"] = ["enrollment", "enrolment"],
        ["enrol in"] = ["enrolment", "enrollment"],
        ["register for"] = ["registration"],
        ["sign up for"] = ["registration", "signup"],
        ["apply for"] = ["application"],
        ["bid on"] = ["bid"],
        ["donate to"] = ["donation"],
        ["vote for"] = ["vote"],
        ["rate"] = ["rating"],
    };

    /// <summary>Null unless the text speaks of the record by its own noun somewhere.</summary>
    public static Dealing? Find(InferenceContext context, Statement statement)
    {
        var match = Shape().Match(statement.Text);
        if (!match.Success || !Nouns.TryGetValue(Base(match.Groups["verb"].Value), out var nouns))
        {
            return null;
        }

        var noun = Array.Find(
            nouns,
            candidate => context.Statements.Any(other => Regex.IsMatch(other.Text, $@"\b{candidate}s?\b", RegexOptions.IgnoreCase))
        );
        var thing = context.Vocabulary.Entity(match.Groups["thing"].Value);
        return
            noun is null
            || thing is null
            || context.Vocabulary.Role(match.Groups["who"].Value) is null && !Roles.RoleNouns.IsAnybodySignedIn(match.Groups["who"].Value)
            ? null
            : new Dealing(noun, match.Groups["who"].Value, thing, Duration(match), new TextSpan(match.Index, match.Length));
    }

    private static string Base(string verb)
    {
        var words = verb.ToLowerInvariant().Split(' ');
        return string.Join(' ', words.Skip(1).Prepend(WordForms.BaseVerb(words[0])));
    }

    private static TimeSpan? Duration(Match match) =>
        match.Groups["term"].Success
            ? EnglishAnalyzer.AnalyzeList(match.Groups["term"].Value).SelectMany(clause => clause.Quantities).FirstOrDefault()?.Duration
            : null;

    [GeneratedRegex(
        @"^(?:an?|any|each|every|all|the)?\s*(?<who>[a-z]+?)s? (?:can |may |shall |must be able to |are able to )?(?<verb>borrows?|lends?|reserves?|books?|rents?|hires?|rates?|subscribes? to|enrolls? in|enrols? in|registers? for|signs? up for|applies for|apply for|bids? on|donates? to|votes? for) (?:an?|the|one|any|several|one or more)?\s*(?<thing>[a-z]+)(?: for (?<term>\d+ (?:minutes?|hours?|days?|weeks?|months?)))?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();
}
