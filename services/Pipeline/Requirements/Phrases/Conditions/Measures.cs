using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>Which of a row's values an adjective speaks of: the length of what is long, the age of who is young.</summary>
internal static class Measures
{
    private static readonly (string[] Adjectives, string[] Values)[] Known =
    [
        (["long", "short"], ["duration", "length"]),
        (["tall", "high", "low"], ["height"]),
        (["wide", "broad", "narrow"], ["width", "breadth", "beam"]),
        (["deep", "shallow"], ["depth", "draught", "draft"]),
        (["cheap", "expensive", "dear", "costly"], ["price", "cost", "fee"]),
        (["large", "big", "small"], ["size", "capacity", "seats", "places", "area"]),
        (["heavy", "light"], ["weight", "load"]),
        (["fast", "quick", "slow"], ["speed"]),
        (["old", "young"], ["age"]),
    ];

    /// <param name="word">The adjective in any degree, such as "longer".</param>
    public static TypedValue? Of(string word, RowReference row)
    {
        if (word is "young" or "younger" or "old" or "older" && Moment.Find(row.Entity, "birth", "born", "birthday", "birthdate") is { } born)
        {
            return new TypedValue(Formula.Call("age", row.Path.Then(born.Name)), AttributeType.Integer);
        }

        return (
            from known in Known
            where known.Adjectives.Any(adjective => word == adjective || word == Comparative(adjective))
            from name in known.Values
            let attribute = row.Entity.FindAttributeByWords(name)
            where attribute is not null
            select new TypedValue(row.Path.Then(attribute.Name), attribute.Type, attribute)
        ).FirstOrDefault();
    }

    private static string Comparative(string adjective) =>
        adjective switch
        {
            "big" => "bigger",
            "heavy" => "heavier",
            "costly" => "costlier",
            _ => adjective.EndsWith('e') ? adjective + "r" : adjective + "er",
        };
}
