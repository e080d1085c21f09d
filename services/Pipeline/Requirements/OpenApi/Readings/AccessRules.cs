using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>Who may call: anybody without security, else who is signed in, and only owners change what has one.</summary>
internal static class AccessRules
{
    public static void Add(Operation operation, ApiOperation source, Resource? resource, Draft draft)
    {
        if (draft.Accounts is null || source.Security is not { Count: > 0 } || source.Security.Any(alternative => alternative.Count == 0))
        {
            operation.Access.Grants.Add(new Grant(Grant.Visitor));
            return;
        }

        Expression? condition = null;
        if (operation.Kind is OperationKind.Replace or OperationKind.Patch or OperationKind.Delete && resource?.Entity.Owner is { } owner)
        {
            condition = new BinaryExpression(new PathExpression("this", [owner]), BinaryOperator.Equal, new PathExpression("me", []));
            draft.Assume(
                Model.Provenance.ElementId.Operation(operation.Id),
                $"Only the {owner} may do this; the document does not say who may.",
                source
            );
        }

        operation.Access.Grants.Add(new Grant(Grant.User, condition));
        operation.Access.OutsiderStatus = !source.Answers(403) && source.Answers(404) ? 404 : 403;
    }
}
