using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

/// <summary>Sentences in a document speak of the operation or the schema that they stand in.</summary>
internal static class StatementPlaces
{
    public static void Give(InferenceContext context, Draft draft, IReadOnlyList<(ApiOperation Source, Operation Operation)> operations)
    {
        foreach (
            var statement in context
                .Statements.Concat(context.Refusals)
                .Where(statement => statement.Locate(new(0, 0)).Pointer is not null && statement.Headings.Count > 0)
        )
        {
            var title = statement.Headings[0];
            if (operations.FirstOrDefault(pair => $"{pair.Source.Method} {pair.Source.Path}" == title) is (_, { } operation))
            {
                statement.Operations.Add(operation.Id);
                statement.Subject = operation.Entity;
            }
            else if (draft.Document.Schemas.FirstOrDefault(schema => schema.Name == title) is { } schema)
            {
                statement.Subject = draft
                    .Resources.All.FirstOrDefault(resource => resource.Reads.Contains(schema.Core) || resource.Writes.Contains(schema.Core))
                    ?.Entity.Name;
            }
        }
    }
}
