using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>How lists are narrowed, ordered and paged.</summary>
internal sealed class ListMutator : IMutator
{
    private const int Pages = 10;
    private const int Few = 3;

    public IEnumerable<Mutation> Of(ApplicationModel model) =>
        model
            .Api.Operations.Where(operation => operation is { Kind: OperationKind.List, List: not null })
            .SelectMany(operation => Of(operation, operation.List!));

    private static IEnumerable<Mutation> Of(Operation operation, ListOptions list)
    {
        Mutation Take(string kind, string facet, string name, Action<ListOptions> change) =>
            new(kind, ElementId.Operation(operation.Id, facet), name, copy => change(copy.Api.FindOperation(operation.Id)!.List!));

        foreach (var filter in list.Filters)
        {
            foreach (var facet in new[] { "filter", "search" })
            {
                yield return Take(
                    facet,
                    $"{facet}:{filter.Name}",
                    "keeps everything",
                    changed => changed.Filters.Find(other => other.Name == filter.Name)!.Condition = new Literal(true)
                );
            }
        }

        foreach (var sort in list.Sorts)
        {
            yield return Take(
                "sort",
                $"sort:{sort.Name}",
                "any order",
                changed => changed.Sorts[changed.Sorts.FindIndex(other => other.Name == sort.Name)] = sort with { Value = new Literal(1m) }
            );
        }

        if (list.DefaultSort is not null)
        {
            yield return Take("default-sort", "default-sort", "any order", changed => changed.DefaultSort = null);
        }

        if (list.Paging == PagingKind.Page)
        {
            yield return Take("paging", "paging", "larger pages", changed => changed.MaxPageSize = list.MaxPageSize * Pages);
            yield return Take("paging", "paging", "smaller pages by default", changed => changed.DefaultPageSize = Few);
        }
    }
}
