using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Gives a token for identifier and password.</summary>
internal sealed class LoginReading : IOperationReading
{
    public string Name => "login";

    public Operation? TryRead(Call call, Draft draft)
    {
        if (draft.Accounts is not { } accounts || accounts.Login != call)
        {
            return null;
        }

        var operation = draft.NewOperation(call, OperationKind.Login, accounts.Account);
        operation.Body = draft.Bodies.Of(call, accounts.Account);
        operation.Response.ExpiryHeader = call.Operation.Success.MomentHeaders.FirstOrDefault(SaysWhenItEnds);
        foreach (var parameter in operation.Parameters)
        {
            parameter.Member =
                parameter.Name == accounts.Identifier ? draft.Model.Domain.Accounts!.Identifier
                : Security.AccountWords.KindOf(parameter.Name) == Members.MemberKind.Password ? "password"
                : null;
            parameter.Required |= parameter.Member is not null;
        }

        if (call.Read.IsObject)
        {
            draft.AnswerRow(operation, call, accounts.Account);
        }
        else if (call.Read.Schema is { Type: "string" })
        {
            var view = new View
            {
                Name = draft.Names.Response(call.Operation.Id),
                Entity = accounts.Account.Entity.Name,
                IsValue = true,
            };
            view.Fields.Add(
                new ViewField
                {
                    Name = "token",
                    Value = new PathExpression("token", []),
                    Type = AttributeType.String,
                }
            );
            draft.Model.Api.Views.Add(view);
            operation.Response.View = view.Name;
        }

        return operation;
    }

    private static bool SaysWhenItEnds(string header) =>
        Naming.Words(header).Any(word => word is "expires" or "expire" or "expiry" or "expiration" or "expired");
}
