using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Reads one item of a member list: "a title (required, at most 200 characters)", "optional notes that only staff can read", "price: money, greater than 0".</summary>
internal static partial class MemberPhrase
{
    /// <summary>Null when the item names nothing that could be a member.</summary>
    public static MemberDraft? Read(string text, TextSpan span)
    {
        var item = span.In(text);
        if (TiePhrase.Read(item, span) is { } tied)
        {
            return tied;
        }

        if (item is "from" or "to" or "until")
        {
            return new MemberDraft { Phrase = item, Span = span };
        }

        var match = Shape().Match(item);
        if (!match.Success)
        {
            return Flag().Match(item) is { Success: true } flag
                ? new MemberDraft
                {
                    Phrase = flag.Groups["name"].Value,
                    Span = span,
                    Type = AttributeType.Boolean,
                }
                : null;
        }

        var member = new MemberDraft { Phrase = Words.Unquote(match.Groups["name"].Value.TrimEnd()), Span = span };
        ReadAdjectives(match.Groups["adjectives"].Value, member);
        var named = ReadFlagName(item, match, member);
        ReadList(match.Groups["determiner"].Value, member);
        ReadTail(text, TextSpan.Between(span.Offset + named, span.End), member);
        return member.Phrase.Length > 0 && Name().IsMatch(member.Phrase) ? member : null;
    }

    /// <summary>A flag is named by what it says, so it is a member of its own and not the type of the one before.</summary>
    public static bool IsFlag(string item) => Flag().IsMatch(item);

    private static void ReadAdjectives(string adjectives, MemberDraft member)
    {
        foreach (var word in adjectives.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            FacetReader.ReadOne(word, member);
            member.Type ??= word is "boolean" or "integer" or "decimal" ? TypeWords.Find(word) : null;
        }
    }

    /// <summary>"a flag that says whether it is completed" is named by what it says.</summary>
    /// <returns>Where the words after the name start.</returns>
    private static int ReadFlagName(string item, Match match, MemberDraft member)
    {
        if (Flag().Match(item) is { Success: true } flag)
        {
            member.Type = AttributeType.Boolean;
            member.Phrase = Words.Unquote(flag.Groups["name"].Value);
            return flag.Length;
        }

        if (Moment().Match(item) is { Success: true } moment)
        {
            member.Type = moment.Groups["date"].Success ? AttributeType.Date : AttributeType.Timestamp;
            member.Phrase = moment.Groups["verb"].Value + (member.Type == AttributeType.Date ? " on" : " at");
            member.ReadOnly = true;
            member.Generator = new ValueGenerator { Kind = GeneratorKind.CreatedAt };
            return moment.Length;
        }

        if (Named().Match(item) is { Success: true } named)
        {
            member.Type = TypeWords.Find(match.Groups["name"].Value);
            member.Phrase = Words.Unquote(named.Groups["name"].Value);
            return named.Index + named.Length;
        }

        return match.Groups["name"].Index + match.Groups["name"].Length;
    }

    private static void ReadList(string determiner, MemberDraft member)
    {
        var many = Many().Match(determiner.Trim());
        if (TypeWords.ListElement(member.Phrase) is { } element && !member.Phrase.StartsWith("number of", StringComparison.OrdinalIgnoreCase))
        {
            member.IsList = true;
            member.Phrase = element;
        }

        if (many.Success)
        {
            member.IsList = true;
            member.MinItems = many.Groups["some"].Success ? 1 : member.MinItems;
            if (Amount.Find(determiner) is { Rest: "" or "of" } amount)
            {
                (member.MinItems, member.MaxItems) = (amount.From ?? member.MinItems, amount.To ?? member.MaxItems);
            }
        }
    }

    private static void ReadTail(string text, TextSpan tail, MemberDraft member)
    {
        foreach (var piece in Pieces(text, tail))
        {
            ReadPiece(text, piece, member);
        }
    }

    private static void ReadPiece(string text, TextSpan piece, MemberDraft member)
    {
        var words = Linking().Replace(piece.In(text), "").Trim();
        var single = ItemList.Split(words).Count < 2;
        if (words.Length == 0 || (single && (FacetReader.ReadOne(words, member) || ReadUnit(words, member) || ReadMeasure(words, member))))
        {
            return;
        }

        var read = FacetReader.Read(text, piece, member);
        if (read.Count == 0 && !Purpose().IsMatch(words))
        {
            member.NotRead.Add(piece);
        }
        else if (read.Count > 0)
        {
            member.NotRead.AddRange(
                ItemList
                    .Split(text, piece)
                    .Where(item => !Purpose().IsMatch(item.Text) && !read.Any(span => span.Cover(item.Span) == span))
                    .Select(item => item.Span)
            );
        }
    }

    /// <summary>"in kilograms between 0.1 and 120".</summary>
    private static bool ReadMeasure(string words, MemberDraft member) =>
        Measure().Match(words) is { Success: true } measure
        && ReadUnit(measure.Groups["unit"].Value, member)
        && FacetReader.ReadFacet(words[measure.Length..], member);

    private static bool ReadUnit(string words, MemberDraft member)
    {
        var type = Unit().Match(words) is { Success: true } unit
            ? unit switch
            {
                _ when unit.Groups["cents"].Success => AttributeType.Integer,
                _ when unit.Groups["currency"].Success => AttributeType.Money,
                _ when unit.Groups["whole"].Success => AttributeType.Integer,
                _ when unit.Groups["text"].Success => AttributeType.Text,
                _ => AttributeType.Decimal,
            }
            : (AttributeType?)null;
        member.Type ??= type;
        return type is not null;
    }

    /// <summary>The tail in its natural pieces: each parenthesis, and the stretches between them.</summary>
    private static IEnumerable<TextSpan> Pieces(string text, TextSpan tail)
    {
        var start = tail.Offset;
        for (var i = tail.Offset; i < tail.End; i++)
        {
            if (text[i] == '(')
            {
                var end = ItemList.Skip(text, i, tail.End);
                yield return TextSpan.Between(start, i);
                foreach (
                    var part in ItemList
                        .Split(text, TextSpan.Between(i + 1, Math.Max(i + 1, end - 1)))
                        .Aggregate(new List<List<Item>>(), GroupBySemicolon)
                )
                {
                    yield return part[0].Span.Cover(part[^1].Span);
                }

                start = end;
                i = end - 1;
            }
        }

        yield return TextSpan.Between(start, tail.End);
    }

    private static List<List<Item>> GroupBySemicolon(List<List<Item>> groups, Item item)
    {
        if (groups.Count == 0 || item.Separator == ';')
        {
            groups.Add([]);
        }

        groups[^1].Add(item);
        return groups;
    }

    private const string Stop =
        @"\(|:|,|=|—|–|\s-\s|\d|(?<!`)\b(?:that|which|who|whose|with|between|from|up to|in(?! stock\b)|as|for|to|at(?=\s+[a-z\d`])|(?:max|maximum|minimum|min)(?=[.:=]?\s*(?:\d|of\b|length\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b))|limited|is|are|must|may|can|have|made|like|such|when|where|by|per|on(?=\s+[a-z\d`])|not|no|chosen|given|set|shown|used|whether|so|if|has(?=\s)|unless|of at|of up|of \d|of between|of type|of one|of two)\b";

    [GeneratedRegex(
        @"^(?<determiner>(?:(?:any number of|zero or more|one or more|a|an|the|its|their|his|her|each|every|some|one|either|at least (?:one|two|\d+)|up to \w+|at most \w+|\d+ to \d+|a (?:list|set|collection|number) of|many|several|multiple)\s+)*)(?<adjectives>(?:(?:optional|optionally|required|mandatory|unique|read-only|write-only|immutable|positive|non-negative|possibly|short|long|boolean|integer|decimal),?\s+)*)(?<name>(?:(?!"
            + Stop
            + @")`[^`]+`|(?!"
            + Stop
            + @")\S|\s(?!\s*"
            + Stop
            + @"))+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"^(?:an? |the )?(?:boolean |yes/no )?(?:flag|marker|indicator|boolean|checkbox|switch|tick)\s*,?\s+(?:that |which )?(?:says|tells|shows|indicates|indicating|saying|telling|marks|marking|states|for)?\s*(?:if|whether|that|when)?\s*(?:it|they|he|she|this|the \w+|a \w+|one)\s+(?:is|are|was|were|has been|have been|can be|may be)\s+(?<name>\w[\w-]*)|^whether (?:it|they|the \w+|he or she) (?:is|are|was|has been|can be) (?<name>\w[\w-]*)|^(?:an? )?(?<name>\w+) (?:flag|marker|indicator)\b|^(?:an? )?(?:boolean )?flag (?<name>`?\w+`?)$|^(?<name>(?:is|has) [a-z]+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Flag();

    [GeneratedRegex(
        @"^(?:the )?(?:(?<date>date|day)|time|moment|date and time)\s*,?\s+(?:when |at which |on which |that )?(?:it|they|he|she) (?:is|was|were|has been)\s+(?<verb>\w+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Moment();

    [GeneratedRegex(@"\b(?:called|named)\s+(?<name>`?\w+`?)", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^(?:any number of|zero or more|(?<some>one or more)|at least \w+|up to \w+|at most \w+|\d+ to \d+|an? (?:list|set|collection|number) of|many|several|multiple)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Many();

    [GeneratedRegex(
        @"^[\s,:=—–-]*(?:(?:that|which|who)\s+(?=(?:is|are|must|can|may|only|no|the)\b)|of type |being |of (?=at|up|\d|between|one|two)|with (?=at|up|\d|between)|(?:is|are) (?=an? ))?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Linking();

    [GeneratedRegex(
        @"^(?:given |measured |expressed |counted |as |written )*in (?:full |whole )?(?:(?<cents>(?:euro |us )?cents)|(?<currency>euros?|eur|usd|us dollars|dollars?|gbp|pounds?|chf|francs)|(?<whole>minutes|hours|days|nights|weeks|months|years|seconds|milliseconds|pages|pieces|points)|(?<text>markdown|html|plain text)|kg|kilograms?|grams?|g|km|kilometers?|kilometres?|meters?|metres?|cm|mm|m|liters?|litres?|percent|%|square met(?:er|re)s|cubic met(?:er|re)s|tonnes?|tons?|knots|degrees|celsius|mph|km/h|mb|gb)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"^(?<unit>(?:\w+ )?in [\w/% ]+?),?\s+(?:of\s+)?(?=(?:between|from|at|up to|greater|more|less|above|below|max|min)\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Measure();

    [GeneratedRegex(
        @"^(?:that|which|for|to|used|so|where) |^per (?:night|hour|day|week|month|year|unit|person|item|piece|kg|seat|km)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^[A-Za-z][\w' /-]{0,47}$")]
    private static partial Regex Name();
}
