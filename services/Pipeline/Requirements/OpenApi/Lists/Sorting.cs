using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Lists;

/// <summary>The parameters that order a list.</summary>
internal static class Sorting
{
    private static readonly HashSet<string> Sorts = new(
        ["sort", "sort_by", "order_by", "ordering", "sorting", "sort_field", "order"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Directions = new(
        ["order", "direction", "dir", "sort_order", "sort_dir", "sort_direction", "order_direction"],
        StringComparer.Ordinal
    );

    /// <summary>Sets the sorts of a list and tells which parameters it takes.</summary>
    public static HashSet<string> Read(ListOptions list, Call call, Resource resource)
    {
        var direction = call.Operation.Query.FirstOrDefault(parameter => Directions.Contains(Naming.Snake(parameter.Name)) && IsDirection(parameter));
        var sort = call.Operation.Query.FirstOrDefault(parameter =>
            parameter != direction && Sorts.Contains(Naming.Snake(parameter.Name)) && parameter.Schema.Type == "string"
        );
        if (sort is not null)
        {
            list.SortParameter = sort.Name;
            list.Sorts.AddRange(Keys(sort, resource));
        }

        list.DirectionParameter = sort is null ? null : direction?.Name;
        return [.. new[] { sort?.Name, list.DirectionParameter }.OfType<string>()];
    }

    private static IEnumerable<ListSort> Keys(ApiParameter sort, Resource resource)
    {
        var members = resource
            .Members.Where(member =>
                member.Value.Kind is MemberKind.Attribute or MemberKind.Key
                && resource.Entity.FindAttribute(member.Value.Name) is not ({ IsList: true } or { Type: Model.Domain.AttributeType.Json })
            )
            .ToList();
        var wanted =
            sort.Schema.Enum.Count == 0
                ? members.Select(member => member.Key)
                : ValueTypes.Texts(sort.Schema).Select(text => text.TrimStart('-', '+').Split(':', ',')[0]).Distinct(StringComparer.Ordinal);
        foreach (var name in wanted)
        {
            if (members.Find(member => Naming.Snake(member.Key) == Naming.Snake(name)) is { Value: { } found })
            {
                yield return new ListSort(name, new PathExpression("this", [found.Name]));
            }
        }
    }

    private static bool IsDirection(ApiParameter parameter) =>
        parameter.Schema.Enum.Count == 0
            ? Naming.Snake(parameter.Name) != "order"
            : ValueTypes.Texts(parameter.Schema).TrueForAll(text => text.ToLowerInvariant() is "asc" or "desc" or "ascending" or "descending");
}
