using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"the current user", "set to the signed-in customer", "whoever creates it": the row belongs to the account that makes it.</summary>
internal sealed partial class CallerFacet : IFacet
{
    public string Name => "caller";

    public bool Read(string phrase, MemberDraft member)
    {
        var mayBePerson = member.Type is null or AttributeType.Uuid && !member.IsList;
        if (!mayBePerson || (member.Target is null && !PersonNouns.IsPerson(member.Phrase)) || !Caller().IsMatch(phrase))
        {
            return false;
        }

        member.FromCaller = true;
        return true;
    }

    [GeneratedRegex(
        @"^(?:(?:is |are |always |automatically )*(?:set|filled|taken|assigned|derived|equal|defaults?)(?: automatically)? (?:to|from|with|by) |(?:is |are )?always |= ?)?"
            + @"(?:(?:the )?(?:current(?:ly)?|signed[- ]in|logged[- ]in|calling|authenticated|requesting|creating)(?:[- ](?:signed[- ]in|logged[- ]in))? \w+"
            + @"|(?:the )?(?:caller|requester|token's user|user of the token)"
            + @"|(?:the )?(?:\w+ )?(?:who|that|whoever) (?:is (?:signed|logged) in|(?:creates?|created|makes?|made|adds?|added|opens?|opened|posts?|posted|submits?|submitted|calls?) (?:it|them|the \w+)))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Caller();
}
