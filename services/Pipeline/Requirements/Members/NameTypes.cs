using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>What a member's name tells of its type when nothing else does.</summary>
internal static class NameTypes
{
    // Tried in order on the lower-case words of the name, joined by spaces.
    private static readonly (Regex Name, AttributeType Type)[] Shapes =
    [
        Shape(@"e?mail|e ?mail address|email address", AttributeType.Email),
        Shape(@"phone|telephone|mobile|fax|phone number|telephone number|mobile number", AttributeType.Phone),
        Shape(@"url|uri|link|website|homepage|web page|web site|avatar|photo|picture|image|logo|thumbnail|cover", AttributeType.Url),
        Shape(@"cents", AttributeType.Integer),
        Shape(@"at|timestamp|date time|datetime|date and time", AttributeType.Timestamp, minimumWords: 2),
        Shape(@"timestamp|datetime|deadline", AttributeType.Timestamp),
        Shape(@"start time|end time|opening time|closing time|open time|close time|time of day|opening hour|closing hour", AttributeType.Time),
        Shape(
            @"price|cost|fee|salary|wage|budget|balance|fine|deposit|tax|revenue|subtotal|total|amount|unit price|fare|rent|payment",
            AttributeType.Money
        ),
        Shape(
            @"(?:minutes|hours|days|weeks|months|years|seconds|duration|count|quantity|stock|age|capacity|year|position|rank|order|level|rating|score|points|pages|number of .+|year of .+|seats|beds|floor|size|limit|servings|calories|copies|amount of .+|sort order|priority number|max .+|min .+|maximum .+|minimum .+|reps|sets|stars|mileage|version)",
            AttributeType.Integer
        ),
        Shape(
            @"rate|ratio|percentage|percent|weight|height|width|depth|latitude|longitude|discount|distance|temperature|average|average .+|area|volume|price factor|tax rate|vat rate",
            AttributeType.Decimal
        ),
        Shape(@"date|birthday|birth date|date of .+|due date|born|day", AttributeType.Date),
        Shape(@"on", AttributeType.Date, minimumWords: 2),
        Shape(
            @"description|body|content|text|biography|bio|notes?|comments?|message|summary|details|instructions|abstract|remarks?|synopsis|directions|explanation|feedback|about|markdown|excerpt|answer",
            AttributeType.Text
        ),
        Shape(@"(?:address|shipping address|billing address|delivery address|postal address)", AttributeType.Text),
        Shape(@"uuid|guid", AttributeType.Uuid),
        Shape(
            @"active|enabled|completed|done|archived|published|public|private|visible|available|featured|verified|in stock|paid off|deleted|read|urgent|approved|mandatory|optional|flag|refundable|taxable|anonymous|vegetarian|vegan|favou?rite",
            AttributeType.Boolean
        ),
    ];

    private static readonly Regex Predicate = new("^(?:is|has|can|allows?|accepts?|was|needs|includes?|should) .+", RegexOptions.IgnoreCase);

    /// <summary>Null when the name says nothing.</summary>
    public static AttributeType? Guess(IReadOnlyList<string> nameWords)
    {
        var name = string.Join(' ', nameWords);
        return Predicate.IsMatch(name) ? AttributeType.Boolean
            : Array.Find(Shapes, shape => shape.Name.IsMatch(name)) is { Name: not null } found ? found.Type
            : null;
    }

    /// <summary>"available", "seatsLeft", "remainingPlaces": how much is left of something.</summary>
    public static bool IsRest(string name) =>
        Naming.Words(name) is ["available" or "remaining" or "left" or "free", ..] or [.., "available" or "remaining" or "left"];

    private static (Regex Name, AttributeType Type) Shape(string words, AttributeType type, int minimumWords = 1) =>
        (new Regex($"^(?:.+ ){(minimumWords > 1 ? "" : "?")}(?:{words})$", RegexOptions.IgnoreCase), type);
}
