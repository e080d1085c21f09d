using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Readings;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Demands;

/// <summary>Descriptions that let only signed-in users in, where the document's security does not say so.</summary>
internal static partial class SignedInDemands
{
    public static void Read(InferenceContext context, Draft draft, IReadOnlyList<(ApiOperation Source, Operation Operation)> operations)
    {
        foreach (var statement in context.Statements.Where(statement => draft.Accounts is not null && Pattern().IsMatch(statement.Text)))
        {
            var pointer = statement.Locate(new(0, 0)).Pointer ?? "";
            var (_, operation) = operations.FirstOrDefault(pair => pointer.StartsWith(pair.Source.Pointer + "/", StringComparison.Ordinal));
            if (operation is null)
            {
                continue;
            }

            if (operation.Kind is OperationKind.Register or OperationKind.Login)
            {
                draft.Model.Assumptions.Add(
                    new Assumption(
                        ElementId.Operation(operation.Id),
                        $"{operation.Method} {operation.Path} stays open to everybody: nobody could sign in otherwise.",
                        statement.Locate(new(0, 0))
                    )
                );
                context.Classify(statement, RequirementKind.Note);
                context.Claim(statement);
                continue;
            }

            if (operation.Access.Grants.Exists(grant => grant.Role == Grant.Visitor))
            {
                var isOwn =
                    operation.Entity == draft.Accounts!.Account.Name
                    && operation.Kind is OperationKind.Replace or OperationKind.Patch or OperationKind.Delete;
                operation.Access.Grants.Clear();
                operation.Access.Grants.Add(new Grant(Grant.User, isOwn ? Expression.Parse("this == me") : null));
            }

            context.Classify(statement, RequirementKind.Access);
            context.Derive(statement, ElementId.Access(operation.Id, Grant.User));
            context.Claim(statement);
        }
    }

    [GeneratedRegex(
        @"\b(only|must|requires?)\b.*\b(logged[- ]in|signed[- ]in|authenticated)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
