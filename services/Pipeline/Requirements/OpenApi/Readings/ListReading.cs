using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Lists;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Lists rows.</summary>
internal sealed class ListReading : IOperationReading
{
    public string Name => "list";

    public Operation? TryRead(Call call, Draft draft)
    {
        var resource = draft.Resources.Of(call);
        if (resource is null || !call.Read.IsList || !(call.Intent.Kind == IntentKind.List || call is { Method: "GET", Intent.Kind: IntentKind.Get }))
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.List, resource);
        operation.Response.View = draft.Views.Of(call.Read.Schema!, resource);
        operation.List = new ListOptions
        {
            ItemsName = call.Read.Envelope,
            TotalName = null,
            PositionName = null,
            SizeName = null,
            NextCursorName = null,
            Paging = PagingKind.None,
        };
        operation.List.TotalHeader = call.Operation.Success.Headers.FirstOrDefault(PageWords.CountsAll);
        var used = Paging.Read(operation.List, call);
        used.UnionWith(Sorting.Read(operation.List, call, resource));
        foreach (var parameter in call.Operation.Query.Where(parameter => !used.Contains(parameter.Name)))
        {
            if (Filters.Of(parameter, call, resource, draft) is { } filter)
            {
                operation.List.Filters.Add(filter);
                used.Add(parameter.Name);
            }
            else
            {
                draft.Assume(
                    ElementId.Operation(operation.Id),
                    $"What the parameter '{parameter.Name}' of {call} does is not described; it is checked and changes nothing.",
                    call.Operation
                );
            }
        }

        operation.Parameters.RemoveAll(parameter =>
            parameter.In == ParameterPlace.Query
            && used.Contains(parameter.Name)
            && !(parameter.HasLimits && operation.List.Filters.Exists(filter => filter.Name == parameter.Name))
        );
        operation.List.Where = Scope(call, resource, draft);
        Order(operation.List, call, resource);
        return operation;
    }

    // "Get most recent articles": what was made last comes first.
    private static void Order(ListOptions list, Call call, Resource resource)
    {
        var words = Naming.Words(call.Operation.Words);
        if (
            words.Any(word => word is "recent" or "latest" or "newest")
            && resource.Entity.Attributes.Find(attribute => attribute.Generator?.Kind == GeneratorKind.CreatedAt) is { } moment
        )
        {
            (list.DefaultSort, list.DefaultDescending) = (new PathExpression("this", [moment.Name]), true);
        }
    }

    // Keys at the end of a list's path narrow it; "mine" and "feed" do so for the caller.
    private static Expression? Scope(Call call, Resource resource, Draft draft)
    {
        Expression? scope = null;
        var own = call
            .Path.Keys.Select(key => (Member: Subjects.MemberPath(resource, key), Value: (Expression)InputPath.Query(key)))
            .Where(key => key.Member is not null);
        foreach (var (member, value) in own.Concat(Subjects.OuterKeys(call, resource, draft).Select(key => ((string?)key.Member, key.Value))))
        {
            var condition = new BinaryExpression(new PathExpression("this", member!.Split('.')), BinaryOperator.Equal, value);
            scope = scope is null ? condition : new BinaryExpression(scope, BinaryOperator.And, condition);
        }

        return scope ?? OfCaller(call, resource, draft);
    }

    private static Expression? OfCaller(Call call, Resource resource, Draft draft)
    {
        if (resource.Entity.Owner is not { } owner || call.Operation.Security is not { Count: > 0 })
        {
            return null;
        }

        var words = call.Path.Steps.SelectMany(step => Naming.Words(step.Noun)).ToList();
        if (words.Any(word => word is "mine" or "my" or "me"))
        {
            return Expression.Parse($"this.{owner} == me");
        }

        var follow = draft.Links.FirstOrDefault(link => link.Target == draft.Accounts!.Account);
        return follow is not null && words.Any(word => word is "feed" or "timeline")
            ? Expression.Parse(
                $"exists(l in {follow.Entity.Name} where l.{follow.AccountRelation} == me and l.{follow.TargetRelation} == this.{owner})"
            )
            : null;
    }
}
