using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Members.Facets;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Reads a list of facets: "required, unique, 13 digits", "pending, paid, shipped; starts as pending".</summary>
internal static partial class FacetReader
{
    private static readonly IReadOnlyList<IFacet> Facets =
    [
        new SizedTypeFacet(),
        new RequiredFacet(),
        new UniqueFacet(),
        new CallerFacet(),
        new WriteProtectionFacet(),
        new DefaultFacet(),
        new TenseFacet(),
        new VisibleFacet(),
        new CardinalityFacet(),
        new SlugFacet(),
        new RandomCodeFacet(),
        new ExampleFacet(),
        new RunningNumberFacet(),
        new SnapshotFacet(),
        new MomentFacet(),
        new PatternFacet(),
        new LengthFacet(),
        new RangeFacet(),
        new ComputedFacet(),
        new EnumFacet(),
    ];

    private const int LongestRun = 24;

    /// <summary>Whether the whole phrase says one thing about the member; a bare type name counts too.</summary>
    public static bool ReadOne(string phrase, MemberDraft member)
    {
        if (ReadFacet(phrase, member))
        {
            return true;
        }

        var type = TypeWords.Find(phrase.Trim());
        member.Type ??= type;
        return type is not null && member.Type == type;
    }

    public static bool ReadFacet(string phrase, MemberDraft member)
    {
        var plain = phrase.Trim().TrimEnd('.', ':').Trim();
        return Facets.Any(facet => facet.Read(plain, member));
    }

    /// <summary>Reads the list item by item; an item that says nothing alone is tried together with those after it, longest run first.</summary>
    /// <returns>Stretches (in <paramref name="text"/>) that were read.</returns>
    public static IReadOnlyList<TextSpan> Read(string text, TextSpan within, MemberDraft member)
    {
        var read = new List<TextSpan>();
        var items = ItemList.Split(text, within);
        for (var i = 0; i < items.Count; )
        {
            var length = RunLength(text, items, i, member);
            if (length > 0)
            {
                read.Add(items[i].Span.Cover(items[i + length - 1].Span));
            }

            i += Math.Max(1, length);
        }

        return read;
    }

    public static IReadOnlyList<TextSpan> Read(string text, MemberDraft member) => Read(text, new TextSpan(0, text.Length), member);

    private static int RunLength(string text, IReadOnlyList<Item> items, int first, MemberDraft member)
    {
        // Values come as a run ("pending, paid, shipped"), everything else as a single item; so a run is tried first only for words that are no facet alone.
        var values = member.EnumValues.Count;
        if (ReadCodes(items, first, member) is > 0 and var codes)
        {
            return codes;
        }

        if (ReadOne(items[first].Text, member))
        {
            return values == 0 && member.EnumValues.Count == 1 ? 1 + ReadFurtherValues(items, first + 1, member) : 1;
        }

        var last = first;
        while (last + 1 < items.Count && last - first < LongestRun && items[last + 1].Separator != ';')
        {
            last++;
        }

        for (; last > first; last--)
        {
            if (ReadOne(items[first].Span.Cover(items[last].Span).In(text), member))
            {
                return last - first + 1;
            }
        }

        return 0;
    }

    /// <summary>"EUR, USD, CHF": one currency says a unit, several are values.</summary>
    private static int ReadCodes(IReadOnlyList<Item> items, int first, MemberDraft member)
    {
        var codes = items.Skip(first).TakeWhile(item => Code().IsMatch(item.Text)).Select(item => item.Text).ToList();
        if (codes.Count > 1 && codes.Exists(code => TypeWords.Find(code) is AttributeType.Money))
        {
            member.Type = AttributeType.Enum;
            EnumFacet.Add(member, codes);
            return codes.Count;
        }

        return 0;
    }

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex Code();

    /// <summary>"booked, cancelled": words behind a first value that are nothing else are values too.</summary>
    private static int ReadFurtherValues(IReadOnlyList<Item> items, int from, MemberDraft member)
    {
        var further = items
            .Skip(from)
            .TakeWhile(item => item.Separator != ';' && EnumFacet.IsValue(item.Text) && !ReadFacet(item.Text, new MemberDraft { Phrase = "" }))
            .ToList();
        further.ForEach(item => EnumFacet.Add(member, [item.Text]));
        return further.Count;
    }
}
