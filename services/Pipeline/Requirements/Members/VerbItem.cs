using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Items of a member list that are clauses of their own: "a name, seats and belongs to a harbour".</summary>
internal static partial class VerbItem
{
    /// <summary>Whether the item starts with a verb of the thing itself, so that it names no member.</summary>
    public static bool Is(string item) => Verb().IsMatch(item) && !MemberPhrase.IsFlag(item);

    /// <summary>What the thing points to; null for other verbs.</summary>
    public static MemberDraft? Read(string text, TextSpan span)
    {
        var match = Joined().Match(span.In(text));
        return match.Success
            ? new MemberDraft
            {
                Phrase = match.Groups["target"].Value,
                Target = match.Groups["target"].Value,
                Span = span,
                Required = match.Groups["optional"].Success ? false : true,
            }
            : null;
    }

    /// <summary>"And has a title": the words of the member behind the verb; null for other verbs.</summary>
    public static TextSpan? Possessed(Item item) =>
        Has().Match(item.Text) is { Success: true } match ? TextSpan.Between(item.Span.Offset + match.Length, item.Span.End) : null;

    [GeneratedRegex(
        @"^(?:also |always )?(?:has|have) (?=(?:an?|the|one|its|optional|several|many|any number of|up to|at (?:least|most))\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Has();

    [GeneratedRegex(
        @"^(?:also |always |then )?(?:(?:belongs?|refers?|points?) to|is|are|was|can|cannot|may|must|shall|should|will|has|have|does|consists? of|depends? on|(?:references?|contains?|includes?|gets?|shows?|becomes) (?:an?|the|one|its|all|exactly)|(?:starts|begins) (?:as|in|with|at)|(?:logs?|signs?) (?:in|out|up)\b|receives? (?:an?|the))(?:\s+\w|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"^(?:also |always )?(?:(?<optional>(?:may|can) (?:be |optionally )?)|must (?:be )?)?(?:belongs? to|references?|refers? to|points? to|(?:is )?(?:linked|assigned|attached|related|connected|tied) to|(?:is )?associated with|(?:is )?(?:located|stored|placed|kept) (?:in|on|at)|is for|is part of)\s+(?:an? (?<optional>optional )?|the |one |exactly one |(?<optional>at most one )|an existing )(?<target>[a-z][\w-]*(?: [a-z][\w-]*)?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Joined();
}
