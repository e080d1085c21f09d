using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"price at the time of ordering", "copied from the book": the value that a related row has on creation.</summary>
internal sealed partial class SnapshotFacet : IFacet
{
    public string Name => "snapshot";

    public bool Read(string phrase, MemberDraft member)
    {
        var match = Shape().Match(phrase);
        if (!match.Success)
        {
            return false;
        }

        member.Snapshot = match.Groups["of"] is { Success: true } of ? of.Value : member.Phrase;
        member.ReadOnly = true;
        return true;
    }

    [GeneratedRegex(
        @"^(?:the |its )?(?:(?<of>\w+(?: \w+)?) )?(?:at the (?:time|moment) (?:of|when)\b.*|when (?:it was |the \w+ was )?(?:ordered|placed|booked|created|sold)|copied from (?:the |its )?\w+|as it was (?:at|when).*|frozen at .*)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();
}
