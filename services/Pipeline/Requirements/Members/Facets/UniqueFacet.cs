using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"unique", "unique within an event", "that no other member has".</summary>
internal sealed partial class UniqueFacet : IFacet
{
    public string Name => "unique";

    public bool Read(string phrase, MemberDraft member)
    {
        var match = Plain().Match(phrase);
        if (!match.Success)
        {
            return false;
        }

        if (match.Groups["within"].Value is { Length: > 0 } within)
        {
            member.UniqueWithin = Words.WithoutDeterminer(within);
        }
        else
        {
            member.Unique = true;
        }

        return true;
    }

    [GeneratedRegex(
        @"^(?:(?:which |that |it )?(?:is |are |must be |has to be )?(?:case-insensitively |globally )?unique(?: (?:within|per|in|for|inside|among|across)(?: all)? (?<within>.+))?|(?:that|which) no other .+ has|(?:no|never) duplicates?|no two .+ (?:share|have the same).*|distinct|unique key|(?:can|may|must) not be (?:repeated|used twice|duplicated))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Plain();
}
