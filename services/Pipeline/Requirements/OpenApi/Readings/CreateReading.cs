using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Makes a row, or one for each item of a list.</summary>
internal sealed class CreateReading : IOperationReading
{
    public string Name => "create";

    public Operation? TryRead(Call call, Draft draft)
    {
        var resource = draft.Resources.Of(call);
        if (resource is null || call.Intent.Kind != IntentKind.Create || call.Method is not ("POST" or "PUT"))
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Create, resource);
        operation.Body = draft.Bodies.Of(call, resource);
        if (call.Read.IsList && draft.Resources.Shown(call.Read.Core) == resource)
        {
            (operation.Response.View, operation.Response.Envelope, operation.Response.IsList) = (
                draft.Views.Of(call.Read.Schema!, resource),
                call.Read.Envelope,
                true
            );
        }
        else
        {
            draft.AnswerRow(operation, call, resource);
        }

        return operation;
    }
}
