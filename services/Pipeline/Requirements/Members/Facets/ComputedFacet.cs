using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"average of the ratings of its reviews", "sum of quantity times unitPrice", "number of its comments".</summary>
internal sealed partial class ComputedFacet : IFacet
{
    public string Name => "computed";

    public bool Read(string phrase, MemberDraft member)
    {
        var match = Shape().Match(phrase);
        if (!match.Success)
        {
            return member.Computed is not null && Empty().IsMatch(phrase);
        }

        member.Computed = match.Groups["formula"].Value;
        member.ReadOnly = true;
        return true;
    }

    [GeneratedRegex(
        @"^(?:(?:which |that |it )?(?:is |are )?(?:the )?(?:computed|calculated|derived)?(?: (?:as|from|by|to be))?:? ?(?:the )?(?<formula>(?:average|mean|sum|total|number|count|amount|minimum|maximum|lowest|highest|latest|earliest|median|difference|product|concatenation|quantity|price|unit ?price)\b (?:of|between|times|multiplied|rating|number|count)\b.+|[a-z]\w* (?:times|multiplied by|plus|minus|divided by|[*+/-]) .+))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?:(?:it is )?(?:empty|null|zero|0|none)(?: (?:when|if|for) .+)|rounded to .+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Empty();
}
