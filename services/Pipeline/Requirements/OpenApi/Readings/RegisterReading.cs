using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Makes an account.</summary>
internal sealed class RegisterReading : IOperationReading
{
    public string Name => "register";

    public Operation? TryRead(Call call, Draft draft)
    {
        if (draft.Accounts is not { } accounts || accounts.Register != call)
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Register, accounts.Account);
        operation.Body = draft.Bodies.Of(call, accounts.Account);
        foreach (
            var field in draft
                .Model.Api.FindBody(operation.Body ?? "")
                ?.Fields.Where(field => field.Member == "password" || field.Member == draft.Model.Domain.Accounts!.Identifier)
                ?? []
        )
        {
            field.Required = true;
        }

        draft.AnswerRow(operation, call, accounts.Account);
        return operation;
    }
}
