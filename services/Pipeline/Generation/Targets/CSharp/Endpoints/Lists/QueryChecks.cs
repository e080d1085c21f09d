using System.Globalization;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;

/// <summary>When a query parameter is wrong, and the statement that says so.</summary>
internal static class QueryChecks
{
    public static IEnumerable<(string Condition, string Statement)> Of(ListQuery query, QueryProperty property)
    {
        var name = property.Property;
        if (property.IsRequired)
            yield return ($"{name} is null", Add(property, "is required"));
        if (property.Min is { } min && !property.IsList)
            yield return ($"{name} < {Number(property.Type, min)}", Add(property, $"must be at least {Text(min)}"));
        if (property.Max is { } max && !property.IsList)
            yield return ($"{name} > {Number(property.Type, max)}", Add(property, $"must be at most {Text(max)}"));
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

        if (property.Pattern is { } pattern)
            yield return (
                $"{name} is not null && !Regex.IsMatch({name}, {HostData.Literal($"^(?:{pattern})$")})",
                Add(property, property.Description.Length > 0 ? $"must be {property.Description}" : $"must match {pattern}")
            );
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

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(AttributeType type, decimal value) =>
        type is AttributeType.Decimal or AttributeType.Money ? $"{Text(value)}m" : Text(value);
}
