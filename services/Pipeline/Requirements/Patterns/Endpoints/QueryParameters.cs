using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>Query parameters that stand behind a path: "GET /events?from=&amp;q=&amp;limit=&amp;offset=".</summary>
internal sealed partial class QueryParameters : IPattern
{
    public string Name => "query-parameters";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var mention in EndpointMention.Find(statement).Where(mention => mention.Query.Count > 0))
            {
                if (OperationFacts.Find(context, mention.Method, mention.Path) is { } operation)
                {
                    Read(context, statement, mention, operation);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, EndpointMention mention, Operation operation)
    {
        var entity = context.Model.Domain.FindEntity(operation.Entity ?? "");
        foreach (var name in mention.Query)
        {
            if (operation.Kind != OperationKind.List || operation.List is { IsReport: true } || entity is null)
            {
                AddParameter(context, operation, name);
            }
            else if (
                !ReadPaging(context, statement, operation, name)
                && !ListFacts.Filter(context, statement, operation, entity, name)
                && !Sort().IsMatch(name)
            )
            {
                AddParameter(context, operation, name);
            }
        }
    }

    private static bool ReadPaging(InferenceContext context, Statement statement, Operation operation, string name)
    {
        PagingKind? kind = name switch
        {
            "offset" or "skip" => PagingKind.Offset,
            "cursor" or "after" when operation.List?.Filters.Count == 0 && name == "cursor" => PagingKind.Cursor,
            "page" => PagingKind.Page,
            _ => null,
        };
        if (kind is { } found)
        {
            context.State(
                statement,
                ElementId.Operation(operation.Id, "paging"),
                found,
                value => ListFacts.Options(operation).Paging = value,
                part: ".kind"
            );
        }

        return kind is not null || Size().IsMatch(name);
    }

    private static void AddParameter(InferenceContext context, Operation operation, string name)
    {
        if (!operation.Parameters.Exists(parameter => parameter.Name == name))
        {
            operation.Parameters.Add(
                new Parameter
                {
                    Name = name,
                    In = ParameterPlace.Query,
                    Type = NameTypes.Guess(Naming.Words(name)) ?? AttributeType.String,
                }
            );
            context.Changed();
        }
    }

    [GeneratedRegex(@"^(?:limit|page_?size|per_?page|size)$", RegexOptions.IgnoreCase)]
    private static partial Regex Size();

    [GeneratedRegex(@"^(?:sort|sort_?by|order|order_?by)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sort();
}
