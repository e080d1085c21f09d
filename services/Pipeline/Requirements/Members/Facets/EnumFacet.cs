using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Members.Facets;

/// <summary>"one of red, green, blue", "new, good, worn or damaged", "`a` / `b`".</summary>
internal sealed partial class EnumFacet : IFacet
{
    public string Name => "enum";

    private static readonly HashSet<string> Truth = new(["yes", "no", "true", "false"], StringComparer.OrdinalIgnoreCase);

    public bool Read(string phrase, MemberDraft member)
    {
        var match = Marked().Match(phrase);
        var list = match.Success ? match.Groups["values"].Value : phrase;
        var values = Separator().Split(list).Select(Plain).Where(value => value.Length > 0).ToList();
        var expected = match.Success || member.Type == AttributeType.Enum;
        if (
            values.Count < (member.Type == AttributeType.Enum && member.EnumValues.Count == 0 ? 1 : 2)
            || !values.TrueForAll(value => Value().IsMatch(value))
            || (!expected && !Coordinated().IsMatch(list))
        )
        {
            return false;
        }

        if (!match.Success && values.Count == 2 && values.TrueForAll(value => Truth.Contains(value)))
        {
            member.Type = AttributeType.Boolean;
            return true;
        }

        member.Type = AttributeType.Enum;
        Add(member, values);
        return true;
    }

    /// <summary>Whether the words could be one value.</summary>
    public static bool IsValue(string words) => Value().IsMatch(Plain(words));

    public static void Add(MemberDraft member, IEnumerable<string> values) =>
        member.EnumValues.AddRange(
            values.Select(value => Written(Plain(value))).Where(value => !member.EnumValues.Contains(value, StringComparer.Ordinal))
        );

    private static string Plain(string value) => Words.Unquote(Article().Replace(value.Trim(), ""));

    /// <summary>Values are JSON words: "in progress" becomes in_progress, code stays as it is.</summary>
    private static string Written(string value) =>
        value.Contains(' ') ? value.ToLowerInvariant().Replace(' ', '_')
        : IsName(value) ? value.ToLowerInvariant()
        : value;

    private static bool IsName(string value) => value.Length > 1 && char.IsUpper(value[0]) && value.Skip(1).All(char.IsLower);

    [GeneratedRegex(
        @"^(?:(?:is |are |must be |can be |may be )?(?:either |(?:exactly )?one of(?: the(?: following)?)?(?: values)?|any of|enum(?:eration)?(?: of)?|values?|allowed values?|possible values?|choices?|options?)(?: are)?)\s*:?\s*\(?(?<values>.+?)\)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Marked();

    [GeneratedRegex(@"\s*(?:,\s*(?:or|and)\s+|,|/|\||\s+or\s+|\s+and\s+|;)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@",|/|\||\bor\b", RegexOptions.IgnoreCase)]
    private static partial Regex Coordinated();

    [GeneratedRegex(@"^(?:an?|the|or)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?!(?:one|more|less|zero|many|all|none|not|at|up)\b)[A-Za-z][\w-]*(?: [\w-]+)?$")]
    private static partial Regex Value();
}
