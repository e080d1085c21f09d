using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>Actions that the text implies, below the path of the row: <c>POST /api/loans/{id}/renew</c>.</summary>
internal static class ActionPaths
{
    /// <summary>The operation whose path names one row of the entity.</summary>
    public static Operation? Of(InferenceContext context, Entity entity) =>
        context
            .Vocabulary.Operations(entity, OperationKind.Get, OperationKind.Patch, OperationKind.Replace, OperationKind.Delete)
            .FirstOrDefault(operation => operation.Path.EndsWith('}'));

    public static Operation Add(InferenceContext context, Entity entity, Operation row, string verb)
    {
        var id = Naming.Camel($"{verb} {entity.Name}");
        if (context.Model.Api.FindOperation(id) is { } known)
        {
            return known;
        }

        var operation = new Operation
        {
            Id = id,
            Method = "POST",
            Path = $"{row.Path}/{Naming.Kebab(verb)}",
            Kind = OperationKind.Action,
            Group = row.Group,
            Entity = entity.Name,
            Summary = $"{char.ToUpperInvariant(verb[0])}{verb[1..]} {Naming.Phrase(entity.Name)}",
        };
        operation.Parameters.AddRange(row.Parameters.Where(parameter => parameter.In == ParameterPlace.Path));
        context.Model.Api.Operations.Add(operation);
        context.Changed();
        return operation;
    }
}
