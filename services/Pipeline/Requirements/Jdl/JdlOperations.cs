using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Jdl;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Jdl;

/// <summary>The six operations of each entity, less for read-only ones; options add pages, filters and search.</summary>
internal static class JdlOperations
{
    private static readonly (OperationKind Kind, string Method, bool IsOnRow)[] All =
    [
        (OperationKind.List, "GET", false),
        (OperationKind.Create, "POST", false),
        (OperationKind.Get, "GET", true),
        (OperationKind.Replace, "PUT", true),
        (OperationKind.Patch, "PATCH", true),
        (OperationKind.Delete, "DELETE", true),
    ];

    public static void Add(InferenceContext context, JdlDemands demands, JdlFile file, JdlEntity declared)
    {
        var entity = context.Model.Domain.FindEntity(Naming.Pascal(declared.Name))!;
        var options = file.Options.FindAll(option => option.Covers(declared.Name));
        var isReadOnly = options.Exists(option => option.Name == "readOnly");
        var path = $"{context.Model.Api.BasePath}/{Naming.Kebab(entity.Plural)}";
        var requirement = demands.Add(RequirementKind.Endpoint, declared.Source with { Words = $"operations of {declared.Name}" });
        foreach (var (kind, method, isOnRow) in All.Where(usual => !isReadOnly || usual.Kind is OperationKind.List or OperationKind.Get))
        {
            var operation = OperationFacts.Ensure(
                context,
                null,
                method,
                isOnRow ? path + "/{id}" : path,
                kind,
                entity,
                null,
                isOnRow ? [(entity, "id")] : []
            );
            context.Derive(requirement, ElementId.Operation(operation.Id));
            if (kind == OperationKind.List)
            {
                AddListOptions(context, demands, operation, entity, options);
            }
        }

        context.Assume(
            ElementId.Entity(entity.Name),
            $"{entity.Name} is served under {path} with ids that are numbers, as JHipster does.",
            declared.Source
        );
    }

    private static void AddListOptions(InferenceContext context, JdlDemands demands, Operation list, Entity entity, List<JdlOption> options)
    {
        list.List ??= new ListOptions();
        foreach (var option in options)
        {
            var requirement = demands.Add(RequirementKind.Note, option.Source with { Words = $"{option.Name} {option.Value} of {entity.Name}" });
            var facets = option.Name switch
            {
                "paginate" when option.Value != "no" => [ElementId.Operation(list.Id, "paging")],
                "filter" => AddFilters(list, entity),
                "search" when option.Value != "no" => AddSearch(list, entity),
                _ => [],
            };
            if (facets.Count > 0)
            {
                requirement.Kind = RequirementKind.Endpoint;
                context.Derive(requirement, facets);
            }
        }
    }

    private static List<string> AddFilters(Operation list, Entity entity)
    {
        foreach (
            var attribute in entity.Attributes.Where(attribute =>
                attribute is { IsList: false, Type: not (AttributeType.Binary or AttributeType.Text or AttributeType.Json) }
            )
        )
        {
            var filter = new ListFilter
            {
                Name = attribute.Name,
                Type = attribute.Type,
                Condition = new BinaryExpression(Own(attribute), BinaryOperator.Equal, new PathExpression("query", [attribute.Name])),
            };
            filter.EnumValues.AddRange(attribute.EnumValues);
            list.List!.Filters.Add(filter);
        }

        return [.. list.List!.Filters.Select(filter => ElementId.Operation(list.Id, $"filter:{filter.Name}"))];
    }

    private static List<string> AddSearch(Operation list, Entity entity)
    {
        Expression? any = null;
        foreach (
            var attribute in entity.Attributes.Where(attribute => attribute is { Type: AttributeType.String or AttributeType.Text, IsList: false })
        )
        {
            var contains = new BinaryExpression(
                new CallExpression("lower", [Own(attribute)]),
                BinaryOperator.Contains,
                new CallExpression("lower", [new PathExpression("query", ["query"])])
            );
            any = any is null ? contains : new BinaryExpression(any, BinaryOperator.Or, contains);
        }

        if (any is null)
        {
            return [];
        }

        list.List!.Filters.Add(new ListFilter { Name = "query", Condition = any });
        return [ElementId.Operation(list.Id, "search:query")];
    }

    private static PathExpression Own(Attribute attribute) => new("this", [attribute.Name]);
}
