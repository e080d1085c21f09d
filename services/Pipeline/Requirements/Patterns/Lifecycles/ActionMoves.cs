using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>Actions that a statement gives as endpoints, and the moves that their names stand for.</summary>
internal static class ActionMoves
{
    /// <summary>Actions on entities that have a status, with the statements that give them.</summary>
    public static IEnumerable<(Statement Statement, Operation Operation, Entity Entity, Attribute Status)> Find(InferenceContext context) =>
        from statement in context.Statements
        where statement.GivesOperations
        from id in statement.Operations.ToList()
        let operation = context.Model.Api.FindOperation(id)
        where operation is { Kind: OperationKind.Action }
        let entity = context.Model.Domain.FindEntity(operation.Entity ?? "")
        where entity is not null
        let status = entity.Attributes.Find(attribute =>
            attribute.Type == AttributeType.Enum && attribute.Name is "status" or "state" && attribute.EnumValues.Count > 0
        )
        where status is not null
        select (statement, operation, entity, status);

    public static string Verb(Operation operation) => operation.Path[(operation.Path.LastIndexOf('/') + 1)..].Replace('-', ' ');

    public static void Add(
        InferenceContext context,
        Statement statement,
        Operation operation,
        Entity entity,
        Attribute status,
        IReadOnlyList<string> from,
        string to
    )
    {
        if (!status.EnumValues.Contains(to))
        {
            status.EnumValues.Add(to);
            context.Changed();
        }

        foreach (var state in from)
        {
            var move = new StateMachines(context).Add(statement, entity, status, state, to, new TextSpan(0, statement.Text.Length));
            if (!move.Operations.Contains(operation.Id))
            {
                move.Operations.Add(operation.Id);
                context.Changed();
            }
        }
    }
}
