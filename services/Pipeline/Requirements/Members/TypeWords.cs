using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>Type names as people write them, in tables, brackets and running text.</summary>
internal static partial class TypeWords
{
    // Longer phrases first; a name in the second list can also be what a member is called ("a date"), so it counts only where a type is expected.
    private static readonly (string Shape, AttributeType Type)[] Types =
    [
        (
            "date ?(?:and|&|-) ?time|datetime|datetimeoffset|timestamps?(?: with time ?zone)?|instant|date-time|moment|point in time|zoneddatetime|utc time",
            AttributeType.Timestamp
        ),
        (
            "multi-?line (?:text|string)|long (?:text|string)|free ?text|rich text|markdown(?: text)?|textblob|clob|paragraph|text(?: area)?|html",
            AttributeType.Text
        ),
        (
            "(?:short|single-line|plain) (?:text|string)|strings?|str|n?varchar(?: ?\\(\\d+\\))?|char(?: ?\\(\\d+\\))?|words?|character string",
            AttributeType.String
        ),
        (
            "(?:amount (?:of money )?)?in (?:euro )?cents|cents|(?:positive |non-negative )?(?:whole|natural|integer|integral) numbers?|(?:positive |non-negative |unsigned )?integers?|int(?:32)?|counter|count|smallint|number \\(integer\\)|year",
            AttributeType.Integer
        ),
        ("long(?: integer)?|bigint|int64", AttributeType.Long),
        (
            "money|monetary(?: amount| value)?|currency(?: amount)?|price|amount of money|(?:in |amount in )?(?:euros?|dollars?|eur|usd|gbp|chf|pounds)|bigdecimal",
            AttributeType.Money
        ),
        (
            "decimals?(?: numbers?)?(?: ?\\(\\d+ ?, ?\\d+\\))?|floats?|doubles?|real|numeric(?: ?\\(\\d+ ?, ?\\d+\\))?|floating[- ]point(?: number)?|percentages?|percent|fraction|numbers?",
            AttributeType.Decimal
        ),
        ("booleans?|bool|flags?|yes/no|true/false|true or false|yes or no|on/off|checkbox|switch|bit", AttributeType.Boolean),
        ("(?:calendar )?date(?: only)?|localdate|day", AttributeType.Date),
        ("time(?: of (?:the )?day)?|localtime|clock time", AttributeType.Time),
        ("durations?|time ?span|interval|length of time", AttributeType.Duration),
        ("uuids?|guids?|unique identifier", AttributeType.Uuid),
        ("e-?mails?(?: address)?", AttributeType.Email),
        ("urls?|uris?|(?:web )?links?|web address|website", AttributeType.Url),
        ("(?:tele)?phone(?: number)?s?", AttributeType.Phone),
        ("enum(?:eration|erated|s)?(?: value)?|choice|one of|selection|status|option", AttributeType.Enum),
        ("json(?:b)?(?: object)?|object|map|dictionary|any", AttributeType.Json),
        ("binary|blob|file|bytes|image|anyblob|imageblob", AttributeType.Binary),
    ];

    private static readonly Regex[] Whole = [.. Types.Select(type => new Regex($"^(?:{type.Shape})$", RegexOptions.IgnoreCase))];

    /// <summary>The type that the whole phrase names; null when it names none.</summary>
    public static AttributeType? Find(string phrase)
    {
        var plain = Words.WithoutDeterminer(Words.Unquote(phrase)).TrimEnd('?');
        plain = plain.StartsWith("valid ", StringComparison.OrdinalIgnoreCase) ? plain["valid ".Length..] : plain;
        var index = Array.FindIndex(Whole, shape => shape.IsMatch(plain));
        return index < 0 ? null : Types[index].Type;
    }

    /// <summary>A phrase that can only be a type, never a name: "whole number", "flag", "string".</summary>
    public static bool IsPure(string phrase) => Pure().IsMatch(Words.WithoutDeterminer(phrase));

    /// <summary>The type at the start of a phrase that <see cref="IsPure"/>.</summary>
    public static string PureIn(string phrase) => Pure().Match(Words.WithoutDeterminer(phrase)).Value;

    /// <summary>What a list is of: "list of Author", "OrderLine[]", "several tags"; null when the phrase is no list.</summary>
    public static string? ListElement(string phrase)
    {
        var match = List().Match(Words.Unquote(phrase));
        return match.Success ? Words.Unquote(match.Groups["of"].Value) : null;
    }

    [GeneratedRegex(
        @"^(?:(?:positive|non-negative|decimal)\s+)?(?:strings?|free text|whole number|integer|decimal(?: number)?|boolean|bool|flag|timestamp|uuid|guid|enum|natural number|float|true/false|yes/no|multi-?line text|long text|date and time|calendar date|list of \S+|free-form text|unique identifier)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Pure();

    [GeneratedRegex(
        @"^(?:(?:an?\s+)?(?:non-empty |unordered |ordered )?(?:list|array|set|collection|sequence|group|number)s?\s+of|many|several|multiple|any number of|zero or more|one or more|0\.\.\*|1\.\.\*)\s+(?<of>.+)$|^(?:list|array|set|collection)\s*<\s*(?<of>[^>]+)>$|^(?<of>[\w ]+)\s*\[\]$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex List();
}
