using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"1 to 5", "greater than 0", "0 or more", "15, 30, 45 or 60", "positive".</summary>
internal sealed partial class RangeFacet : IFacet
{
    public string Name => "range";

    public bool Read(string phrase, MemberDraft member)
    {
        if (Sign().Match(phrase) is { Success: true } sign)
        {
            member.Min = 0;
            member.MinExclusive = sign.Groups["positive"].Success;
            return true;
        }

        if (
            member.Type is AttributeType.Boolean or AttributeType.Enum or AttributeType.Date or AttributeType.Timestamp or AttributeType.Email
            || Amount.Find(phrase) is not { } amount
        )
        {
            return false;
        }

        var quantity = amount.Quantity;
        if (
            quantity.Kind is not (QuantityKind.Count or QuantityKind.Money or QuantityKind.Percentage or QuantityKind.Duration)
            || (amount.Rest.Length > 0 && !Unit().IsMatch(amount.Rest))
        )
        {
            return false;
        }

        if (quantity.Values.Count > 1)
        {
            member.AllowedNumbers.AddRange(quantity.Values);
            return true;
        }

        if (quantity.IsExact)
        {
            return false;
        }

        member.Type ??= Whole().IsMatch(amount.Rest) ? AttributeType.Integer : null;
        (member.Min, member.MinExclusive) = quantity.Minimum is { } minimum
            ? (minimum, quantity.MinimumExclusive)
            : (member.Min, member.MinExclusive);
        (member.Max, member.MaxExclusive) = quantity.Maximum is { } maximum
            ? (maximum, quantity.MaximumExclusive)
            : (member.Max, member.MaxExclusive);
        return true;
    }

    [GeneratedRegex(
        @"^(?:(?:is |are |must be |should be |has to be )?(?:an? )?(?:(?<positive>(?:strictly )?positive|above zero|more than zero|greater than zero)|non-?negative|not negative|(?:(?:must |can ?|may )not|can't) be (?:negative|less than (?:0|zero)|below (?:0|zero))|(?:never|not) (?:below|under) (?:0|zero)|zero or more|at least zero))(?: (?:number|integer|amount|value))?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Sign();

    [GeneratedRegex(@"\b(?:whole number|integer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"^(?:(?:in |inclusive|each|both |\(|\)|percent|%|stars?|points?|items?|minutes?|hours?|days?|weeks?|months?|years?|euros?|eur|usd|dollars?|cents?|kg|km|pieces?|people|persons?|guests?|seats?|pages?|scale of|on a|(?:a |an )?(?:whole )?number|(?:an )?integer|from|servings?|value)\s*)+$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Unit();
}
