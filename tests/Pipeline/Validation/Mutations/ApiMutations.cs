using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Tests.Validation.Mutations;

/// <summary>Access, lists, statuses and settings.</summary>
internal static class ApiMutations
{
    public static IEnumerable<ModelMutation> Of(ApplicationModel model) => model.Api.Operations.SelectMany(operation => Access(model, operation).Concat(List(operation)).Concat(Answer(operation))).Concat(Settings(model));

    private static ModelMutation Take(Operation operation, string element, string name, Action<Operation> change) => new(element, name, copy => change(copy.Api.FindOperation(operation.Id)!));

    private static IEnumerable<ModelMutation> Access(ApplicationModel model, Operation operation)
    {
        if (model.Domain.Accounts is null || operation.Kind is OperationKind.Register or OperationKind.Login || operation.Access.Grants.Exists(grant => grant.Role == Grant.Visitor))
        {
            yield break;
        }

        var role = operation.Access.Grants[0].Role;
        var usesCaller = operation.Guards.Select(guard => guard.Condition.ToString()).Concat(operation.Access.Grants.Select(grant => grant.Condition?.ToString() ?? "")).Any(text => text.Contains("me", StringComparison.Ordinal));
        if (!usesCaller && operation.Kind is not OperationKind.Create)
        {
            yield return Take(operation, ElementId.Access(operation.Id, role), "open to visitors", changed => changed.Access.Grants.Add(new Grant(Grant.Visitor)));
        }

        if (!operation.Access.Grants.Exists(grant => grant.Role == Grant.User) && model.Domain.Roles.Exists(known => !operation.Access.Grants.Exists(grant => grant.Role == known.Name)))
        {
            yield return Take(operation, ElementId.Access(operation.Id, role), "open to every user", changed => changed.Access.Grants.Add(new Grant(Grant.User)));
        }

        if (operation.Access.Grants.Find(grant => grant.Condition is not null) is { } conditional)
        {
            yield return Take(operation, ElementId.Access(operation.Id, conditional.Role), "open to others of the role", changed => changed.Access.Grants.Add(new Grant(conditional.Role)));
        }
    }

    private static IEnumerable<ModelMutation> List(Operation operation)
    {
        if (operation is not { Kind: OperationKind.List, List: { } list })
        {
            yield break;
        }

        foreach (var filter in list.Filters)
        {
            yield return Take(operation, ElementId.Operation(operation.Id, $"filter:{filter.Name}"), "keeps everything", changed => changed.List!.Filters.Find(other => other.Name == filter.Name)!.Condition = new Literal(true));
        }

        foreach (var sort in list.Sorts)
        {
            yield return Take(operation, ElementId.Operation(operation.Id, $"sort:{sort.Name}"), "any order", changed => changed.List!.Sorts[changed.List.Sorts.FindIndex(other => other.Name == sort.Name)] = sort with { Value = new Literal(1m) });
        }

        if (list.DefaultSort is not null)
        {
            yield return Take(operation, ElementId.Operation(operation.Id, "default-sort"), "any order", changed => changed.List!.DefaultSort = null);
        }

        if (list.Paging == PagingKind.Page)
        {
            yield return Take(operation, ElementId.Operation(operation.Id, "paging"), "larger pages", changed => changed.List!.MaxPageSize = list.MaxPageSize * 10);
            yield return Take(operation, ElementId.Operation(operation.Id, "paging"), "smaller pages by default", changed => changed.List!.DefaultPageSize = 3);
        }
    }

    private static IEnumerable<ModelMutation> Answer(Operation operation)
    {
        if (operation.Response.Status is 200 or 201 or 204 && operation.Kind is not OperationKind.Login)
        {
            yield return Take(operation, ElementId.Operation(operation.Id, "status"), "another status", changed => changed.Response.Status = operation.Response.Status == 200 ? 201 : 200);
        }

        if (operation.IdempotencyHeader is not null)
        {
            yield return Take(operation, ElementId.Operation(operation.Id, "idempotency"), "each request counts", changed => changed.IdempotencyHeader = null);
        }
    }

    private static IEnumerable<ModelMutation> Settings(ApplicationModel model)
    {
        if (model.Api.AllowAnyOrigin)
        {
            yield return new ModelMutation(ElementId.Setting("cors"), "one site only", copy => copy.Api.AllowAnyOrigin = false);
        }

        if (model.Api.Errors.Template is not null)
        {
            yield return new ModelMutation(ElementId.Setting("error-format"), "problem details", copy => copy.Api.Errors.Template = null);
        }
    }
}
