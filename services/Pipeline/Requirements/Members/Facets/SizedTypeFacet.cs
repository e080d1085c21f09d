using System.Globalization;
using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>A type as databases write it, with its size: <c>varchar(80)</c>, <c>char(3)</c>, <c>decimal(10,2)</c>.</summary>
internal sealed partial class SizedTypeFacet : IFacet
{
    // More digits than these are beyond what a decimal holds, and so no limit.
    private const int MostDigits = 18;

    public string Name => "sized-type";

    public bool Read(string phrase, MemberDraft member)
    {
        var match = Shape().Match(phrase);
        if (!match.Success || TypeWords.Find(match.Groups["type"].Value) is not { } type)
        {
            return false;
        }

        var size = int.Parse(match.Groups["size"].Value, CultureInfo.InvariantCulture);
        var scale = match.Groups["scale"] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : (int?)null;
        return type switch
        {
            AttributeType.String or AttributeType.Text when scale is null => ReadText(type, size, match.Groups["type"].Value, member),
            AttributeType.Decimal or AttributeType.Money when scale <= size && size <= MostDigits => ReadNumber(size, scale.Value, member),
            _ => false,
        };
    }

    /// <summary>The greatest number of so many digits, of which so many are behind the point.</summary>
    public static decimal Greatest(int digits, int scale) => (decimal)Math.Pow(10, digits - scale) - (decimal)Math.Pow(10, -scale);

    private static bool ReadText(AttributeType type, int size, string word, MemberDraft member)
    {
        member.Type = type;
        member.MaxLength = size;
        member.MinLength = word.Equals("char", StringComparison.OrdinalIgnoreCase) ? size : member.MinLength;
        return true;
    }

    private static bool ReadNumber(int digits, int scale, MemberDraft member)
    {
        member.Type = scale == 2 ? AttributeType.Money : AttributeType.Decimal;
        member.Max ??= Greatest(digits, scale);
        member.Min ??= -Greatest(digits, scale);
        return true;
    }

    [GeneratedRegex(@"^(?<type>[A-Za-z][A-Za-z ]*?)\s*[(\[](?<size>\d{1,9})(?:\s*,\s*(?<scale>\d{1,2}))?[)\]]$")]
    private static partial Regex Shape();
}
