using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"default 0", "medium unless stated", "starts as pending", "false by default".</summary>
internal sealed partial class DefaultFacet : IFacet
{
    public string Name => "default";

    public bool Read(string phrase, MemberDraft member)
    {
        foreach (var shape in new[] { Named(), Unless(), ByDefault(), Starts() })
        {
            if (shape.Match(phrase) is { Success: true } match)
            {
                member.Default = Words.Literal(match.Groups["value"].Value);
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"^(?:(?:the |its |with )?default(?:s|ed)?(?: value)?(?:s)?(?: (?:is|to|of|=)(?=\s)|:|=)?|=|if (?:not given|missing|omitted|absent)[,:]?)\s*(?<value>[^,;]+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^(?:is |being )?(?<value>\S+(?: \S+)?) (?:unless|if not)(?: \w+){0,2}? ?(?:stated|given|specified|set|said|provided|otherwise)(?: otherwise| differently)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Unless();

    [GeneratedRegex(@"^(?:is |are )?(?:set to )?(?<value>\S+(?: \S+)?) (?:by|as|\(?the) default\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ByDefault();

    [GeneratedRegex(
        @"^(?:it )?(?:starts|begins|initially|initial(?: value| status| state)?)(?: (?:as|at|with|in|out as|is|:))*\s+(?<value>[\w`-]+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Starts();
}
