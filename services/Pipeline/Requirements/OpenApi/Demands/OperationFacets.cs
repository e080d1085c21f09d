using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

internal static class OperationFacets
{
    /// <summary>Ids of everything that the document says about one operation.</summary>
    public static IEnumerable<string> Of(Operation operation, ApplicationModel model)
    {
        yield return ElementId.Operation(operation.Id);
        yield return ElementId.Operation(operation.Id, "status");
        yield return ElementId.Operation(operation.Id, "contract");
        if (operation.IdempotencyHeader is not null)
        {
            yield return ElementId.Operation(operation.Id, "idempotency");
        }

        if (operation.Response.ExpiryHeader is { } expiry)
        {
            yield return ElementId.Operation(operation.Id, $"header:{expiry}");
        }

        if (operation.Response.HasEntityTag)
        {
            yield return ElementId.Operation(operation.Id, "header:ETag");
        }

        if (operation is { Method: "GET", Response.HasEntityTag: true })
        {
            yield return ElementId.Operation(operation.Id, "not-modified");
        }

        if (operation.HonoursIfMatch)
        {
            yield return ElementId.Operation(operation.Id, "if-match");
        }

        foreach (var grant in operation.Access.Grants.Where(grant => grant.Role != Grant.Visitor))
        {
            yield return ElementId.Access(operation.Id, grant.Role);
        }

        foreach (
            var id in operation
                .Guards.Select(guard => ElementId.Guard(guard.Id))
                .Concat(operation.Effects.Where(effect => effect.Id is not null).Select(effect => ElementId.Effect(effect.Id!)))
        )
        {
            yield return id;
        }

        foreach (
            var field in model
                .Api.FindView(operation.Response.View ?? "")
                ?.Fields.Where(field => operation.Entity is null && field.Value is AggregateExpression { Source.Members.Count: 0 })
                ?? []
        )
        {
            yield return ElementId.Operation(operation.Id, $"tally:{field.Name}");
        }

        if (operation.List is not { } list)
        {
            yield break;
        }

        foreach (var facet in list.Filters.Select(filter => $"filter:{filter.Name}").Concat(list.Sorts.Select(sort => $"sort:{sort.Name}")))
        {
            yield return ElementId.Operation(operation.Id, facet);
        }

        if (list.TotalHeader is not null)
        {
            yield return ElementId.Operation(operation.Id, $"header:{list.TotalHeader}");
        }

        if (list.DefaultSort is not null)
        {
            yield return ElementId.Operation(operation.Id, "default-sort");
        }

        if (list.Paging != PagingKind.None)
        {
            yield return ElementId.Operation(operation.Id, "paging");
        }
    }
}
