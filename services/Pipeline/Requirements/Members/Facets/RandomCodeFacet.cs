using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"a random code of 8 characters", "generated, 12 letters and digits without 0, O, 1 and I".</summary>
internal sealed partial class RandomCodeFacet : IFacet
{
    public string Name => "random-code";

    public bool Read(string phrase, MemberDraft member)
    {
        if (!Random().IsMatch(phrase) || Amount.Find(phrase) is not { Quantity.IsExact: true } amount)
        {
            return false;
        }

        member.Generator = new ValueGenerator
        {
            Kind = GeneratorKind.RandomCode,
            Length = amount.From ?? 8,
            Alphabet = CharacterClass.Alphabet(phrase),
        };
        member.ReadOnly = true;
        return true;
    }

    [GeneratedRegex(@"^(?=.*\b(?:random|generated)\b)(?=.*\b(?:code|characters|letters|digits|token|string)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Random();
}
