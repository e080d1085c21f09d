using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

/// <summary>Sentences that an operation always fails, where it does.</summary>
internal static class FailureDemands
{
    public static void Read(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Operations.Count == 1))
        {
            if (
                FailureWords.Find(statement.Text) is { } span
                && context.Model.Api.FindOperation(statement.Operations[0]) is { Kind: OperationKind.Report, Response.Status: >= 400 } operation
            )
            {
                context.Derive(statement, ElementId.Operation(operation.Id, "status"));
                context.Claim(statement, span);
            }
        }
    }
}
