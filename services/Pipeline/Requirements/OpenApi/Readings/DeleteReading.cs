using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Deletes a row, or all rows of a collection.</summary>
internal sealed class DeleteReading : IOperationReading
{
    public string Name => "delete";

    public Operation? TryRead(Call call, Draft draft)
    {
        var resource = draft.Resources.Of(call);
        if (resource is null || call.Intent.Kind is not (IntentKind.Delete or IntentKind.DeleteAll))
        {
            return null;
        }

        var subject = Subjects.Of(call, resource, draft);
        var isAll = call.Intent.Kind == IntentKind.DeleteAll && !subject.IsKnown;
        if (!isAll && !subject.IsKnown)
        {
            return null;
        }

        var operation = draft.NewOperation(call, isAll ? OperationKind.DeleteAll : OperationKind.Delete, resource);
        operation.Subject = isAll ? null : subject.Row;
        operation.Body = draft.Bodies.Of(call, null);
        if (isAll)
        {
            draft.AnswerLiteral(operation, call);
        }
        else
        {
            draft.AnswerRow(operation, call, resource);
        }

        return operation;
    }
}
