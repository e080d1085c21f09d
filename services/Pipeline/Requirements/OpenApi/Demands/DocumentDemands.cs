using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;
using AgenticAi.Pipeline.Specs.OpenApi;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

/// <summary>The requirements of a document: one for each operation and each schema of what is kept; its sentences count only where they demand something.</summary>
internal static class DocumentDemands
{
    public static void Add(InferenceContext context, Draft draft, IReadOnlyList<(ApiOperation Source, Operation Operation)> operations)
    {
        var ids = new RequirementIds();
        foreach (var (source, operation) in operations)
        {
            var words = source.Summary.Length > 0 ? $"{source.Method} {source.Path}: {source.Summary}" : $"{source.Method} {source.Path}";
            var requirement = Add(context, ids, RequirementKind.Endpoint, draft.Document.Source.Locate(source.Pointer) with { Words = words });
            context.State(requirement, ElementId.Operation(operation.Id, "status"), operation.Response.Status, _ => { }, requirement.Source);
            context.Derive(requirement, OperationFacets.Of(operation, context.Model));
        }

        foreach (var schema in draft.Document.Schemas)
        {
            var facets = SchemaFacets.Of(schema, draft).ToList();
            if (facets.Count > 0)
            {
                var requirement = Add(
                    context,
                    ids,
                    RequirementKind.Data,
                    draft.Document.Source.Locate(schema.Pointer) with
                    {
                        Words = $"Schema {schema.Name}",
                    }
                );
                context.Derive(requirement, facets);
            }
        }

        StatementPlaces.Give(context, draft, operations);
        new DocumentGaps(context, draft, ids).Add(operations);
        GivenFacets.Keep(context);
        FailureDemands.Read(context);
        SignedInDemands.Read(context, draft, operations);
        foreach (
            var statement in context.Statements.Where(statement => statement.Locate(new(0, 0)).Pointer is not null && !DemandWords.In(statement.Text))
        )
        {
            statement.Requirement.Kind = RequirementKind.Note;
        }
    }

    private static Requirement Add(InferenceContext context, RequirementIds ids, RequirementKind kind, SourceSpan source)
    {
        var requirement = new Requirement
        {
            Id = ids.Next($"{source.Pointer} {source.Words}", null),
            Kind = kind,
            Source = source,
        };
        context.Model.Requirements.Add(requirement);
        return requirement;
    }
}
