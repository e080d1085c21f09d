using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"at most 200 characters", "1-120 characters", "max 2000" of a text.</summary>
internal sealed partial class LengthFacet : IFacet
{
    public string Name => "length";

    public bool Read(string phrase, MemberDraft member)
    {
        if (Amount.Find(phrase) is not { } amount || amount.Quantity.Kind != QuantityKind.Count)
        {
            return false;
        }

        var counts = Characters().IsMatch(amount.Rest) || (amount.Quantity.Unit is { } unit && Characters().IsMatch(unit));
        var bare = amount.Rest.Length == 0 && !amount.Quantity.IsExact && IsText(member, amount);
        if ((!counts && !bare) || !OnlyCharacters().IsMatch(amount.Rest))
        {
            return false;
        }

        member.MinLength = amount.From > 0 ? amount.From : member.MinLength;
        member.MaxLength = amount.To ?? member.MaxLength;
        member.Pattern ??= CharacterClass.Pattern(amount.Rest, amount.From, amount.To);
        return true;
    }

    /// <summary>Without a type and a telling name, an upper bound alone is that of a text when no number would have it.</summary>
    private static bool IsText(MemberDraft member, Amount amount) =>
        (member.Type ?? NameTypes.Guess(Naming.Words(member.Phrase))) switch
        {
            AttributeType.String or AttributeType.Text => true,
            null => amount.From is null && amount.To >= LikelyTextLength && !member.IsList && member.Target is null,
            _ => false,
        };

    private const int LikelyTextLength = 20;

    /// <summary>Nothing but kinds of characters may stand around the number, else the phrase is about something else.</summary>
    [GeneratedRegex(
        @"^(?:(?:characters?|chars?|letters?|digits?|symbols?|signs?|alphanumerics?|numbers?|capital|upper[- ]?case|lower[- ]?case|small|latin|and|or|only|of|in|with|a|an|the|to|each|string|text|hyphens?|underscores?|,)\s*)*(?:(?:without|except|excluding)\b.*)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OnlyCharacters();

    [GeneratedRegex(@"\b(?:characters?|chars?|letters?|digits?|symbols?|signs?|alphanumerics?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Characters();
}
