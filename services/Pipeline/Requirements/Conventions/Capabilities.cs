using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>The kinds of operations that sentences list for an entity ("list all todos, add one, look at one ..."), each with its sentence.</summary>
internal static class Capabilities
{
    // Fewer words than these are no complete list of what one can do ("a customer may write reviews").
    private const int CompleteList = 4;

    public static IReadOnlyDictionary<OperationKind, Statement?> Of(InferenceContext context, Entity entity)
    {
        foreach (var statement in context.Statements)
        {
            var kinds = new Dictionary<OperationKind, Statement?>();
            foreach (
                var capability in Capability
                    .Find(statement)
                    .Where(capability => capability.Things.Any(thing => context.Vocabulary.Entity(thing) == entity))
            )
            {
                // The first kind is what the verb means; the others are only allowed by it.
                foreach (var kind in Capability.Kinds(capability.Verb, capability.Clause).Take(capability.Verb == "manage" ? 6 : 1))
                {
                    kinds.TryAdd(kind, statement);
                }
            }

            if (kinds.Count >= CompleteList)
            {
                context.Classify(statement, RequirementKind.Endpoint);
                context.Claim(statement);
                return kinds;
            }
        }

        return new Dictionary<OperationKind, Statement?>();
    }
}
