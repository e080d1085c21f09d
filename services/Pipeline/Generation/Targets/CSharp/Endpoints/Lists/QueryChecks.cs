using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;

/// <summary>When a query parameter is wrong, and the statement that says so.</summary>
internal static class QueryChecks
{
    public static IEnumerable<(string Condition, string Statement)> Of(ListQuery query, QueryProperty property)
    {
        var name = property.Property;
        if (property.IsRequired)
            yield return ($"{name} is null", Add(property, "is required"));
        foreach (var (condition, rule) in property is { Limits: { } limits, IsList: false } ? ParameterLimits.Of(limits, name, isNullable: true) : [])
            yield return (condition, Add(property, rule));
        var words = property == query.Sort ? [] : property.EnumValues.Concat(property.EnumValues.Count == 0 ? [] : property.Keywords).ToList();
        if (words.Count > 0)
            yield return (Unknown(property, words), Add(property, $"must be one of: {string.Join(", ", words)}"));
        if (property == query.Sort)
        {
            var sorts = query.Options.Sorts.Select(sort => sort.Name).ToList();
            yield return (
                $"SortWish.Parse({name}).Name is not (\"\" or {string.Join(" or ", sorts.Select(HostData.Literal))})",
                Add(property, $"must be one of: {string.Join(", ", sorts)}; a minus before it or ',desc' after it turns it round")
            );
        }

        if (property.ParsedType is { } type)
            yield return (
                $"{name} is not (null or {string.Join(" or ", property.Keywords.Select(HostData.Literal))}) && !{type}.TryParse({name}, out _)",
                Add(property, $"must be one of: {string.Join(", ", property.Keywords)}, or a value of its type")
            );
        if (property == query.Position && query.Options.Paging == Model.Api.PagingKind.Cursor)
            yield return ($"!ListCursor.IsValid({name})", Add(property, "is not a cursor of this list"));
    }

    private static string Unknown(QueryProperty property, IReadOnlyList<string> words)
    {
        var known = string.Join(" or ", words.Select(word => property.IsText ? HostData.Literal(word) : word));
        return property.IsList ? $"{property.Property}?.Any(word => word is not ({known})) == true" : $"{property.Property} is not (null or {known})";
    }

    private static string Add(QueryProperty property, string message) =>
        $"errors.Add({HostData.Literal(property.Name)}, {HostData.Literal(message)});";
}
