using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>An operation that always fails: it has no other answers, or says so in words.</summary>
internal sealed class FailureReading : IOperationReading
{
    public string Name => "failure";

    public Operation? TryRead(Call call, Draft draft)
    {
        var source = call.Operation;
        var refusals = source.Responses.Select(response => response.Status).Where(status => status is >= 400 and < 500).Order().ToList();
        if (refusals.Count == 0 || !(HasNoOtherAnswer(source) || FailureWords.In(source.Summary) || FailureWords.In(source.Description)))
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Report, null);
        operation.Body = draft.Bodies.Of(call, null);
        operation.Response.Status = refusals[0]!.Value;
        if (refusals.Count > 1)
        {
            draft.Assume(ElementId.Operation(operation.Id, "status"), $"{call} fails with {refusals[0]}, the first of its refusals.", source);
        }

        return operation;
    }

    private static bool HasNoOtherAnswer(ApiOperation source) => source.Responses.All(response => response.Status >= 400);
}
