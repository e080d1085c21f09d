using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"at least one", "one or more", "1 to 5 items", "can not be its own ancestor", what a deletion does.</summary>
internal sealed partial class CardinalityFacet : IFacet
{
    public string Name => "cardinality";

    public bool Read(string phrase, MemberDraft member)
    {
        if (Acyclic().IsMatch(phrase))
        {
            member.Acyclic = true;
            return true;
        }

        if (Deleted().Match(phrase) is { Success: true } deleted)
        {
            member.OnDelete =
                deleted.Groups["kept"].Success ? DeleteBehavior.SetNull
                : deleted.Groups["refused"].Success ? DeleteBehavior.Refuse
                : DeleteBehavior.Cascade;
            return true;
        }

        if (
            !(member.IsList || member.Target is not null)
            || Amount.Find(phrase) is not { Quantity.Kind: QuantityKind.Count } amount
            || amount.Rest.Split(' ').Length > 1
        )
        {
            return false;
        }

        member.MinItems = amount.From ?? member.MinItems;
        member.MaxItems = amount.To ?? member.MaxItems;
        return true;
    }

    [GeneratedRegex(
        @"\b(?:own (?:ancestor|parent|descendant)|(?:no|without|not (?:allow|contain)) (?:cycles?|loops?)|acyclic)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Acyclic();

    [GeneratedRegex(
        @"^(?:(?:is |are )?(?:deleted|removed) (?:with|together with|along with) .+|cascade(?:s|d)?(?: (?:on )?delete)?|on delete(?::| )\s*(?:cascade|(?<kept>set null)|(?<refused>restrict|refuse))|(?<kept>set (?:to )?(?:null|empty) (?:when|on|if) .*delet.*))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Deleted();
}
