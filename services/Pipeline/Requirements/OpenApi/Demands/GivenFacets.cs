using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

/// <summary>Keeps conventions from guessing what the document leaves open on purpose (an optional member is optional); prose may still say more.</summary>
internal static class GivenFacets
{
    public static void Keep(InferenceContext context)
    {
        foreach (var entity in context.Model.Domain.Entities)
        {
            foreach (var attribute in entity.Attributes)
            {
                Keep(context, ElementId.Attribute(entity.Name, attribute.Name, "type"), attribute.Type);
                Keep(context, ElementId.Attribute(entity.Name, attribute.Name, "required"), attribute.Required);
                Keep(context, ElementId.Attribute(entity.Name, attribute.Name, "default"), attribute.Default);
                Keep(context, ElementId.Attribute(entity.Name, attribute.Name, "generated"), attribute.Generator);
            }

            foreach (var relation in entity.Relations)
            {
                Keep(context, ElementId.Relation(entity.Name, relation.Name, "required"), relation.Required);
            }
        }

        foreach (var operation in context.Model.Api.Operations)
        {
            Keep(context, ElementId.Operation(operation.Id, "status"), operation.Response.Status);
            Keep(context, ElementId.Operation(operation.Id, "paging"), operation.List?.DefaultPageSize);
        }
    }

    private static void Keep<T>(InferenceContext context, string elementId, T value) => context.Guess(elementId, value, _ => { });
}
