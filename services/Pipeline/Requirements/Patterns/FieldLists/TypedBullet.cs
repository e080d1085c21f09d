using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.FieldLists;

/// <summary>"plot: Plot, required", "owner: Gardener, read-only, the caller", "tools: list of UsedTool (tool, count (1 to 5))": a member whose type is named right behind its own name.</summary>
internal static partial class TypedBullet
{
    /// <summary>Null unless the type is a list, or names an entity or a role.</summary>
    public static MemberDraft? Read(InferenceContext context, string text)
    {
        var match = Shape().Match(text);
        var element = match.Success ? TypeWords.ListElement(match.Groups["type"].Value) : null;
        var word = Words.WithoutDeterminer(Words.Unquote(element ?? match.Groups["type"].Value));
        var type = match.Success ? TypeWords.Find(word) : null;
        var target = type is null && match.Success ? context.Vocabulary.Entity(word)?.Name ?? context.Vocabulary.Role(word)?.Name : null;
        if (target is null && (element is null || type is null))
        {
            return null;
        }

        var draft = new MemberDraft
        {
            Phrase = match.Groups["name"].Value,
            Span = new TextSpan(0, text.TrimEnd('.', ' ').Length),
            IsList = element is not null,
            Type = type,
            Target = target,
        };
        var rest = TextSpan.Between(match.Length, draft.Span.End);
        var end = rest.Length > 0 && text[rest.Offset] == '(' ? ItemList.Skip(text, rest.Offset, rest.End) : rest.Offset;
        if (end > rest.Offset)
        {
            ReadBrackets(text, TextSpan.Between(rest.Offset + 1, end - 1), draft);
        }

        ReadRules(text, TextSpan.Between(end, rest.End), draft);
        return draft;
    }

    private static void ReadBrackets(string text, TextSpan inside, MemberDraft draft)
    {
        var parts = draft is { IsList: true, Target: not null } ? MemberList.Read(text, inside) : [];
        if (parts.Count > 1 && !FacetReader.ReadFacet(parts[0].Phrase, new MemberDraft { Phrase = "" }))
        {
            draft.Parts.AddRange(parts);
        }
        else
        {
            ReadRules(text, inside, draft);
        }
    }

    private static void ReadRules(string text, TextSpan rules, MemberDraft draft)
    {
        var read = FacetReader.Read(text, rules, draft);
        draft.NotRead.AddRange(ItemList.Split(text, rules).Where(item => !read.Any(span => span.Cover(item.Span) == span)).Select(item => item.Span));
    }

    [GeneratedRegex(@"^`?(?<name>[A-Za-z][\w-]*(?: [a-z]\w*){0,2})`?\s*(?::|–|—|\s-\s)\s*(?<type>[^,;(.]+?)\s*(?=[,;(.]|$)")]
    private static partial Regex Shape();
}
