using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"required", "optional", "can be empty", "not null".</summary>
internal sealed partial class RequiredFacet : IFacet
{
    public string Name => "required";

    public bool Read(string phrase, MemberDraft member)
    {
        if (Optional().IsMatch(phrase))
        {
            member.IsContradictory |= member.Required == true && LeftOut().IsMatch(phrase);
            member.Required = false;
            member.IsLeftOut |= LeftOut().IsMatch(phrase);
            return true;
        }

        if (Mandatory().IsMatch(phrase))
        {
            member.IsContradictory |= member.IsLeftOut;
            member.Required = true;
            return true;
        }

        return false;
    }

    // A text may be required and still be empty.
    [GeneratedRegex(@"\b(?:optional|omitted|left out|not (?:required|mandatory))$", RegexOptions.IgnoreCase)]
    private static partial Regex LeftOut();

    [GeneratedRegex(
        @"^(?:(?:is |are |it is |which is |may be |can be )?(?:optional|nullable|omitted|left out|empty|left empty|left blank|blank|missing|null|absent)|(?:may|can) be (?:given|provided|set|present|filled in|specified)|not (?:required|mandatory)|no|if any|if known|where known|when known)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Optional();

    [GeneratedRegex(
        @"^(?:(?:is |are |which is |it is |always )?(?:required|mandatory|obligatory|compulsory|non-?empty|not (?:null|empty|blank)|non-?null(?:able)?|yes)|(?:must|may not|cannot|can ?not|can't|must not|should)(?: be)? (?:given|present|provided|set|empty|blank|missing|null|filled in|be empty|be blank|be null|be missing|be given|be present|be provided|be set)|needed|must not be (?:empty|blank|null))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Mandatory();
}
