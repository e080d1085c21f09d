using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"a slug made from the title", "generated from the title".</summary>
internal sealed partial class SlugFacet : IFacet
{
    public string Name => "slug";

    public bool Read(string phrase, MemberDraft member)
    {
        var match = From().Match(phrase);
        if (
            !match.Success
            || (!phrase.Contains("slug", StringComparison.OrdinalIgnoreCase) && !member.Phrase.Contains("slug", StringComparison.OrdinalIgnoreCase))
        )
        {
            return false;
        }

        member.Generator = new ValueGenerator { Kind = GeneratorKind.Slug, From = match.Groups["source"].Value };
        member.ReadOnly = true;
        return true;
    }

    [GeneratedRegex(
        @"^(?:(?:which |that )?(?:is |are )?(?:a )?(?:url )?(?:slug(?:ified)? )?(?:made|generated|derived|built|created|computed|taken|slugified|automatically|from|of|version|\s)+ ?(?:the |its )?(?<source>\w+)|slug(?:ified)? (?<source>\w+))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex From();
}
