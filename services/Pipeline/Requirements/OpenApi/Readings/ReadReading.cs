using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Reads one row.</summary>
internal sealed class ReadReading : IOperationReading
{
    public string Name => "read";

    public Operation? TryRead(Call call, Draft draft)
    {
        var resource = draft.Resources.Of(call);
        if (resource is null || call.Method is not ("GET" or "POST") || call.Intent.Kind != IntentKind.Get || !call.Read.IsObject)
        {
            return null;
        }

        var subject = Subjects.Of(call, resource, draft);
        if (!subject.IsKnown)
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Get, resource);
        operation.Subject = subject.Row;
        draft.AnswerRow(operation, call, resource);
        if (subject.Row is not null && call.Path.IsItem)
        {
            draft.Assume(ElementId.Operation(operation.Id), $"{call} reads the first row that has all values of its path.", call.Operation);
        }

        return operation;
    }
}
