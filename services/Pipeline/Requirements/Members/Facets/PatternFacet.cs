using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"matches `^[a-z]+$`", "hex colour", "lowercase letters, digits and hyphens", "three-letter code".</summary>
internal sealed partial class PatternFacet : IFacet
{
    public string Name => "pattern";

    public bool Read(string phrase, MemberDraft member)
    {
        if (Expression().Match(phrase) is { Success: true } match)
        {
            member.Pattern = Words.Unquote(match.Groups["regex"].Value).TrimStart('^').TrimEnd('$');
            return true;
        }

        if (Hex().IsMatch(phrase))
        {
            member.Pattern = "#[0-9a-fA-F]{6}";
            return true;
        }

        if (IsoCode().Match(phrase) is { Success: true } code)
        {
            member.Pattern = code.Groups["three"].Success ? "[A-Z]{3}" : "[A-Z]{2}";
            return true;
        }

        if (!Only().IsMatch(phrase) || CharacterClass.Pattern(phrase, 1, member.MaxLength) is not { } pattern)
        {
            return false;
        }

        member.Pattern = pattern;
        member.Alphabet = CharacterClass.Alphabet(phrase);
        return true;
    }

    [GeneratedRegex(
        @"^(?:(?:must )?match(?:es|ing)?|pattern|regex|regular expression)(?: (?:the )?(?:pattern|regex|regular expression))?:? +(?<regex>`[^`]+`|/\S+/|\^\S+\$)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Expression();

    [GeneratedRegex(@"^(?:a )?hex(?:adecimal)? colou?r(?: code)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Hex();

    [GeneratedRegex(
        @"^(?:only |consisting of |made of |contains only )?(?:(?:small|lower[- ]?case|capital|upper[- ]?case) )?(?:letters?|digits?|alphanumeric|numeric|kebab-case|hyphens?)\b.*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Only();

    /// <summary>Countries have two letters, currencies three.</summary>
    [GeneratedRegex(
        @"^(?:(?:an?|its|the|as) )?(?:(?:valid )?ISO(?: 3166(?:-1)?(?: alpha-2)?)? country code|two-letter (?:ISO )?(?:country )?code|(?<three>(?:valid )?ISO(?: 4217)?(?: currency)? code|three-letter (?:ISO )?(?:currency |country )?(?:ISO )?code))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex IsoCode();
}
