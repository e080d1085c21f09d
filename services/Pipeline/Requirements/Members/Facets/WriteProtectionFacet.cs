using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"read-only", "write-only", "immutable", "set by the system".</summary>
internal sealed partial class WriteProtectionFacet : IFacet
{
    public string Name => "read-only";

    public bool Read(string phrase, MemberDraft member)
    {
        if (ReadOnly().IsMatch(phrase))
        {
            member.ReadOnly = true;
            return true;
        }

        if (WriteOnly().IsMatch(phrase))
        {
            member.WriteOnly = true;
            return true;
        }

        if (Immutable().IsMatch(phrase))
        {
            member.Immutable = true;
            return true;
        }

        return false;
    }

    [GeneratedRegex(
        @"^(?:read[- ]?only|not writable|(?:is |are |which is |automatically )?(?:set|filled|managed|maintained|generated|assigned|calculated|computed|kept|derived)(?: automatically| by the (?:system|server|service))+|auto(?:matic(?:ally)?)?(?:[- ](?:set|generated|assigned))?|system[- ](?:set|generated|assigned)|server[- ](?:set|generated|assigned)|computed|calculated|derived|clients (?:can ?not|never) (?:set|write|change) it|generated)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ReadOnly();

    [GeneratedRegex(
        @"^(?:write[- ]?only|(?:is |are )?never (?:returned|shown|sent back|exposed|in a response)|hidden|secret|not returned|not in responses)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex WriteOnly();

    [GeneratedRegex(
        @"^(?:immutable|fixed(?: after creation| once set)?|(?:(?:can|may|must)(?: ?not|not)|can't) (?:be )?(?:changed|edited|modified|updated)(?: (?:later|afterwards|any ?more|after creation|after that|(?:once|after) (?:(?:it|they) (?:is|are|was|has been|have been) )?(?:set|created|given|saved)))?|cannot change|never changes|set once|only on creation|not changeable)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Immutable();
}
