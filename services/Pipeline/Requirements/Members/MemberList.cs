using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members.Facets;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Reads a list of members in running text, with what follows a member after a comma ("an order, a whole number that ...", "a barcode, which is unique").</summary>
internal static partial class MemberList
{
    public static IReadOnlyList<MemberDraft> Read(Statement statement, TextSpan within) =>
        statement.Remember((typeof(MemberList), within), () => Read(statement.Text, within));

    public static IReadOnlyList<MemberDraft> Read(string text, TextSpan within)
    {
        var members = new List<MemberDraft>();
        var items = ItemList.Split(text, within);
        for (var i = 0; i < items.Count; i++)
        {
            if (members.Count > 0 && Continues(items[i], members[^1]))
            {
                continue;
            }

            if (VerbItem.Is(items[i].Text))
            {
                ReadVerb(text, items[i], members);
                continue;
            }

            if ((items[i].Separator == ';' && Remark().IsMatch(items[i].Text)) || MemberPhrase.Read(text, items[i].Span) is not { } member)
            {
                Unread(items[i], members);
                continue;
            }

            members.Add(member);
            member.IsList |=
                member is { Type: null, EnumValues.Count: 0, AllowedNumbers.Count: 0, Min: null, Max: null }
                && WordForms.IsPlural(member.Phrase.ToLowerInvariant())
                && NameTypes.Guess(Naming.Words(member.Phrase)) is null;
            i = ReadValues(text, items, i, member);
        }

        return members;
    }

    private static void ReadVerb(string text, Item item, List<MemberDraft> members)
    {
        var named = VerbItem.Read(text, item.Span) ?? (VerbItem.Possessed(item) is { } span ? MemberPhrase.Read(text, span) : null);
        if (named is not null)
        {
            named.Continued.Add(TextSpan.Between(item.Span.Offset, named.Span.Offset));
            members.Add(named);
        }
        else if (members.Count == 0 || !Follow(FacetReader.ReadFacet(item.Text, members[^1]), item, members[^1]))
        {
            Unread(item, members);
        }
    }

    private static bool Continues(Item item, MemberDraft previous)
    {
        var words = Relative().Replace(item.Text, "");
        var isType = TypeWords.IsPure(item.Text) && !MemberPhrase.IsFlag(item.Text);
        if (isType && ReadType(item, previous))
        {
            previous.Continued.Add(item.Span);
            return true;
        }

        var isRelative = words.Length < item.Text.Length;
        if (!isType && !isRelative)
        {
            return !Words.IsIndefinite(item.Text)
                && !item.Text.Contains('(', StringComparison.Ordinal)
                && !Many().IsMatch(item.Text)
                && !NumberOf().IsMatch(item.Text)
                && item.Separator != 'a'
                && !LooksLikeName(item.Text)
                && Follow(FacetReader.ReadFacet(item.Text, previous), item, previous);
        }

        var type = TypePhrase().Match(Words.WithoutDeterminer(words));
        previous.Type ??= isType ? TypeWords.Find(type.Value.TrimEnd()) : null;
        if (!Follow(FacetReader.ReadFacet(words, previous) || isType, item, previous))
        {
            previous.NotRead.Add(item.Span);
        }

        return true;
    }

    /// <summary>"a whole number from 1 to 5 that is optional": a type, and what else is said of it.</summary>
    private static bool ReadType(Item item, MemberDraft previous)
    {
        var type = TypePhrase().Match(Words.WithoutDeterminer(item.Text)).Value;
        var name = TypeWords.PureIn(type);
        var rest = Words.WithoutDeterminer(item.Text)[name.Length..];
        var pieces = Clause().Split(rest).Select(piece => piece.Trim()).Where(piece => piece.Length > 0).ToList();
        if (pieces.Count == 0 || previous.Type is not null || TypeWords.Find(name) is not { } found)
        {
            return false;
        }

        previous.Type = found;
        return pieces.TrueForAll(piece => FacetReader.ReadFacet(piece, previous));
    }

    private static bool Follow(bool read, Item item, MemberDraft previous)
    {
        if (read)
        {
            previous.Continued.Add(item.Span);
        }

        return read;
    }

    // "status" or "notes" alone are members, even where a facet could be made of them.
    private static bool LooksLikeName(string text) =>
        text.IndexOf(' ') < 0 && new MemberDraft { Phrase = "" } is var probe && !(FacetReader.ReadFacet(text, probe) && probe.EnumValues.Count == 0);

    /// <summary>"a condition: new, good, worn or damaged": the values run on to the end of the list.</summary>
    private static int ReadValues(string text, IReadOnlyList<Item> items, int i, MemberDraft member)
    {
        var colon = items[i].Text.IndexOf(':', StringComparison.Ordinal);
        var last = i;
        while (last + 1 < items.Count && items[last + 1].Separator is ',' or 'a' && (last == i || !Or().IsMatch(items[last].Text)))
        {
            last++;
        }

        if (colon < 0 || last == i)
        {
            return i;
        }

        var span = TextSpan.Between(items[i].Span.Offset + colon + 1, items[last].Span.End);
        var values = new MemberDraft { Phrase = member.Phrase };
        if (!Or().IsMatch(span.In(text)) || !new EnumFacet().Read(span.In(text).Trim(), values))
        {
            return i;
        }

        member.Type = AttributeType.Enum;
        member.EnumValues.Clear();
        member.EnumValues.AddRange(values.EnumValues);
        member.NotRead.Clear();
        member.Continued.Add(span);
        return last;
    }

    private static void Unread(Item item, List<MemberDraft> members)
    {
        if (members.Count > 0)
        {
            members[^1].NotRead.Add(item.Span);
        }
    }

    [GeneratedRegex(@"^(?:and )?(?:which|that|who|whose|where)\s+(?=\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^(?:(?!\b(?:that|which|for|used|with|of)\b)[\w/ -])+", RegexOptions.IgnoreCase)]
    private static partial Regex TypePhrase();

    [GeneratedRegex(
        @"^(?:one or more|zero or more|any number of|several|many|multiple|up to|at most \w+|at least \w+) [a-z]+s\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Many();

    /// <summary>"number of pallets" between other members is one of them, not how another one is computed.</summary>
    [GeneratedRegex(@"^number of [a-z]+$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberOf();

    /// <summary>A sentence about members that are already listed: "end after start", "the year can not be in the future".</summary>
    [GeneratedRegex(@"\b(?:after|before|than|must|shall|cannot|can ?not|may not|is|are|together|per)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b(?:that|which)\s+(?=is\b|are\b|must\b|can\b|may\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\bor\b", RegexOptions.IgnoreCase)]
    private static partial Regex Or();
}
