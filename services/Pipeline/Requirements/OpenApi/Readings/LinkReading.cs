using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Makes and takes back the caller's link to a row.</summary>
internal sealed class LinkReading : IOperationReading
{
    public string Name => "link";

    public Operation? TryRead(Call call, Draft draft)
    {
        if (draft.Links.FirstOrDefault(link => link.Make == call || link.Undo == call) is not { } plan)
        {
            return null;
        }

        var operation = draft.NewOperation(call, plan.Make == call ? OperationKind.Link : OperationKind.Unlink, plan.Target);
        operation.Parameters.FindAll(parameter => parameter.Entity == plan.Target.Entity.Name).ForEach(parameter => parameter.ParentRelation = null);
        operation.Settings["link"] = plan.Entity.Name;
        operation.Settings["target"] = plan.TargetRelation;
        operation.Settings["account"] = plan.AccountRelation;
        if (call.Read.IsObject && draft.Resources.Shown(call.Read.Core) == plan.Target)
        {
            draft.AnswerRow(operation, call, plan.Target);
        }
        else
        {
            draft.AnswerLiteral(operation, call);
        }

        return operation;
    }
}
