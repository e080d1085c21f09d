using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>"belongs to a skipper", "may be assigned to one mechanic", "is part of a festival": a relation at the end of a list of members.</summary>
internal static partial class TiePhrase
{
    public static MemberDraft? Read(string item, TextSpan span)
    {
        if (Tie().Match(item) is not { Success: true } tie)
        {
            return null;
        }

        var other = Words.Unquote(tie.Groups["other"].Value);
        return new MemberDraft
        {
            Phrase = other,
            Target = other,
            Span = span,
            Required =
                tie.Groups["optional"].Success ? false
                : tie.Groups["exactly"].Success ? true
                : null,
        };
    }

    [GeneratedRegex(
        @"^(?:it |they |which |that |also )*(?<optional>(?:may|can|optionally) )?(?:(?:always|must) )?(?:belongs?|refers?|relates?|points?|is (?:assigned|attached|linked|tied|addressed|allotted|allocated)|be (?:assigned|attached|linked|tied)|is (?:owned|kept|driven|run|led|managed|taught|written|made) (?=by )|is (?:part|member) (?=of )|is (?=for ))(?: ?to| ?by| ?of| ?for)? (?:(?<exactly>exactly one|one) |an? |the |its )(?<other>`?[a-z][\w-]*(?: [a-z][\w-]*)?`?)(?: only)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Tie();
}
