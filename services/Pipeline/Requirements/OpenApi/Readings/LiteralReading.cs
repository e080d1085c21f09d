using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Whatever no other reading understands: the input is checked and the answer has the document's shape.</summary>
internal sealed class LiteralReading : IOperationReading
{
    public string Name => "literal";

    public Operation TryRead(Call call, Draft draft)
    {
        var operation = draft.NewOperation(call, call.Method == "GET" ? OperationKind.Report : OperationKind.Procedure, null);
        operation.Body = draft.Bodies.Of(call, null);
        draft.AnswerLiteral(operation, call);
        draft.Undescribed.Add(operation);
        draft.Assume(
            ElementId.Operation(operation.Id),
            $"What {call} does is not described; it checks its input and answers a value of the documented shape.",
            call.Operation
        );
        return operation;
    }
}
