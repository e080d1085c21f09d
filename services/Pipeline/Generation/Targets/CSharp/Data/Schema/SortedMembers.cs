using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>Attributes that lists are sorted by.</summary>
internal static class SortedMembers
{
    /// <summary>Attribute names by entity.</summary>
    public static ILookup<string, string> Of(ApplicationModel model) =>
        model
            .Api.Operations.Where(operation => operation is { Entity: not null, List: not null })
            .SelectMany(operation =>
                operation
                    .List!.Sorts.Select(sort => sort.Value)
                    .Append(operation.List.DefaultSort)
                    .Select(value => (Entity: operation.Entity!, Value: value))
            )
            .Where(sort => sort.Value is PathExpression { Root: "this", Members.Count: 1 })
            .Select(sort => (sort.Entity, Member: ((PathExpression)sort.Value!).Members[0]))
            .Distinct()
            .ToLookup(sort => sort.Entity, sort => sort.Member, StringComparer.Ordinal);
}
