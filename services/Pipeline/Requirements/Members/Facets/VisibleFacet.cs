using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"that only staff can read", "visible to admins only".</summary>
internal sealed partial class VisibleFacet : IFacet
{
    public string Name => "visible";

    public bool Read(string phrase, MemberDraft member)
    {
        var match = Only().Match(phrase);
        if (!match.Success)
        {
            return false;
        }

        member.VisibleTo.AddRange(
            match.Groups["who"].Value.Split([" and ", ", ", " or "], StringSplitOptions.TrimEntries).Select(Words.WithoutDeterminer)
        );
        return true;
    }

    [GeneratedRegex(
        @"^(?:(?:which |that )?(?:is |are )?(?:only )?(?:visible|shown|readable) (?:only )?(?:to|by|for) (?<who>[\w ,-]+?)(?: only)?|(?:that |which )?only (?<who>[\w ,-]+?) (?:can|may) (?:read|see|view)(?: it| them)?|(?<who>\w+)[- ]only)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Only();
}
