using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lists;

/// <summary>The words by which lists are narrowed, ordered and cut into pages.</summary>
internal static partial class ListPhrases
{
    private const string Items =
        @"(?<items>(?:[\w`' -]|\([^)]*\)|,(?!\s*(?:sort|order|with|and (?:sort|order|page|with)|page|in pages|newest|latest|soonest)))+?)(?=$|[.;]|,? so that\b|,? in order to\b|,?\s*(?:in |\(?)?(?:\bascending\b|\bdescending\b|\bboth directions\b|\beither direction\b)|,?\s*(?:and )?(?:\bsort|\border(?:ed|ing)\b|\bwith\b|\bpag(?:e|es|ed|ing|inated|ination)\b|\bin pages\b|\b(?:newest|latest|soonest|oldest|earliest|most)\b))";

    /// <summary>"with filters `a`, `b`", "filtered by a, b and c", "can be searched by title".</summary>
    [GeneratedRegex(
        @"\b(?:filter(?:s|ing)?(?: (?!by\b|on\b|for\b)[a-z]+){1,4}? (?:by|on)|(?:can|may) be listed (?:by|per)|filters?(?: on| for| by)?:?|filtered (?:by|on)|filter(?:ing|able)? (?:by|on)|narrowed (?:down )?by|filterable by|query parameters?:?|optional(?:ly)? filters?:?)\s+"
            + Items,
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Filters();

    /// <summary>"sorting by a or b", "sorted by a".</summary>
    [GeneratedRegex(
        @"\b(?:sort(?:ed|ing|able|s)?|order(?:ed|ing|able))(?: (?:the )?(?!by\b|on\b)[a-z]+)?(?: of [a-z]+)? (?:by|on)\s+" + Items,
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Sorts();

    /// <summary>"search the catalogue by name, writer or ISBN", "search in title and body".</summary>
    [GeneratedRegex(
        @"\b(?:search(?:ed|es|ing|able)?|found|full-text search)(?: for)?(?: [a-z]+)*? (?:by|in|over|on|across)\s+" + Items,
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Searches();

    /// <summary>"newest first", "soonest first", "most expensive first".</summary>
    [GeneratedRegex(
        @"\b(?:(?<desc>newest|latest|most recent|last)|(?<asc>soonest|earliest|oldest|first|next)|alphabetical(?:ly)?)(?: ones?| entries| items)? (?:come |listed |shown )?(?:first|to oldest|at the top)\b|\bin alphabetical order\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Order();

    /// <summary>"in both directions": every order that can be asked for can be turned around.</summary>
    [GeneratedRegex(
        @",?\s*(?:in )?\(?(?:ascending (?:and|or) descending(?: order)?|ascending/descending|asc(?: or |/)desc|both directions|either direction|ascending or descending)\)?",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex BothWays();

    /// <summary>"in pages of 20", "paged, 20 items by default, 100 at most", "`pageSize` up to 100", "cursor-based paging".</summary>
    [GeneratedRegex(
        @"\b(?:paged|paginated|pagination|paging|in pages|pages|page by page|per page|a page|page size|`page`|`pageSize`|`limit`|`offset`|cursor)\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Paging();

    [GeneratedRegex(
        @"(?:(?<default>\d+)(?: \w+)?(?: (?:per page|a page|by default|each|items per page))|pages of (?<default>\d+)|default(?:s to|:| of| page size(?: is| of|:)?| size(?: is| of|:)?)? (?<default>\d+)|page size(?: is| of|:)?(?: of)? (?<default>\d+)|(?<default>\d+) \w+ (?:are|is) (?:returned|shown|listed))",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex DefaultSize();

    [GeneratedRegex(@"(?:(?:at most|up to|max(?:imum)?(?: of)?|no more than) (?<max>\d+)|(?<max>\d+)(?: \w+)? at most)", RegexOptions.IgnoreCase)]
    public static partial Regex MaximumSize();

    /// <summary>Names of an item list; what stands in brackets behind a name is its remark.</summary>
    public static IEnumerable<(string Name, string Remark, TextSpan Span)> Names(string text, Group items)
    {
        foreach (Match match in Item().Matches(items.Value))
        {
            yield return (
                match.Groups["name"].Value.Trim(' ', '`'),
                match.Groups["remark"].Value,
                new TextSpan(items.Index + match.Index, match.Length)
            );
        }
    }

    [GeneratedRegex(
        @"(?:\b(?:and|or|its|their|the|by|also)\s+)*(?<name>`[^`]+`|(?:min(?:imum)?|max(?:imum)?)(?: and | or |/)(?:min(?:imum)?|max(?:imum)?) [a-z]\w*(?: (?!and\b|or\b)[a-z]\w*){0,3}|(?!(?:and|or|with|also)\b)[A-Za-z][\w-]*(?: (?!(?:and|or|with|also)\b)[a-z][\w-]*){0,3})(?:\s*\((?<remark>[^)]*)\))?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Item();
}
