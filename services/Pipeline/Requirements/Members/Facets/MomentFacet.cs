using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"set on creation", "when it was placed", "updated automatically", "set to the current user".</summary>
internal sealed partial class MomentFacet : IFacet
{
    public string Name => "moment";

    public bool Read(string phrase, MemberDraft member)
    {
        if (CurrentUser().IsMatch(phrase))
        {
            member.Generator = new ValueGenerator { Kind = GeneratorKind.CurrentUser };
        }
        else if (Updated().IsMatch(phrase))
        {
            member.Generator = new ValueGenerator { Kind = GeneratorKind.UpdatedAt };
        }
        else if (Created().IsMatch(phrase))
        {
            member.Generator = new ValueGenerator { Kind = GeneratorKind.CreatedAt };
        }
        else
        {
            return false;
        }

        member.ReadOnly = true;
        return true;
    }

    [GeneratedRegex(
        @"^(?:set to |filled with |always )?(?:the )?(?:current|signed-in|logged-in|calling) (?:user|customer|member|account)$|^(?:the )?(?:user|member|person|account|customer) who (?:created|wrote|made|posted|added|filed) it$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CurrentUser();

    [GeneratedRegex(
        @"^(?:set|updated|changed|filled)?\s*(?:automatically )?(?:on|at|with|by) (?:each|every|any) (?:change|update|save|write|edit)$|^(?:the )?(?:time|moment|date) of (?:the )?last (?:change|update|edit)$|^last (?:changed|updated|modified)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Updated();

    [GeneratedRegex(
        @"^(?:is )?(?:set|filled(?: in)?|generated|assigned|recorded|stamped)?\s*(?:automatically )?(?:on|at|upon|when|by the (?:system|server) (?:on|at|when)) (?:it (?:is|was) )?(?:creation|created|placed|insert(?:ed)?|registration|registered|filed|the time of (?:creation|ordering)|saved for the first time)$|^(?:the )?(?:time|moment|date|date and time) (?:of creation|(?:when|at which|that) it was (?:created|placed|made|added|registered|posted|filed)|it was (?:created|placed|made|added|posted))$|^creation (?:time|date|timestamp)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Created();
}
