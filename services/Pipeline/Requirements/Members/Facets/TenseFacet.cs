using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"in the past", "not in the future", "must be later than now".</summary>
internal sealed partial class TenseFacet : IFacet
{
    public string Name => "tense";

    public bool Read(string phrase, MemberDraft member)
    {
        Tense? tense = phrase switch
        {
            _ when NotFuture().IsMatch(phrase) => Tense.PastOrPresent,
            _ when NotPast().IsMatch(phrase) => Tense.PresentOrFuture,
            _ when Past().IsMatch(phrase) => Tense.Past,
            _ when Future().IsMatch(phrase) => Tense.Future,
            _ => null,
        };
        member.Tense = tense ?? member.Tense;
        return tense is not null;
    }

    [GeneratedRegex(
        @"^(?:which |it |that )?(?:(?:must|can|may|should)? ?(?:not|never) (?:be |lie )?(?:in the future|after (?:today|now))|can ?not (?:be|lie) in the future|today or (?:earlier|before|in the past)|(?:in the )?past or (?:present|today)|not later than (?:today|now))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NotFuture();

    [GeneratedRegex(
        @"^(?:which |it |that )?(?:(?:must|can|may|should)? ?(?:not|never) (?:be |lie )?(?:in the past|before (?:today|now))|can ?not (?:be|lie) in the past|today or (?:later|after|in the future)|not earlier than (?:today|now)|from today on|(?:in the )?future or (?:present|today))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NotPast();

    [GeneratedRegex(
        @"^(?:(?:is|must be|must lie|lies|always) )?(?:in the past|before (?:today|now)|past|earlier than (?:today|now))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Past();

    [GeneratedRegex(
        @"^(?:(?:is|must be|must lie|lies|always) )?(?:in the future|after (?:today|now)|future|later than (?:today|now))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Future();
}
