using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>What an operation changes besides its own row.</summary>
internal sealed class EffectMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model) => model.Api.Operations.SelectMany(operation => Of(model, operation));

    private static IEnumerable<Mutation> Of(ApplicationModel model, Operation operation)
    {
        foreach (var effect in operation.Effects.Where(effect => effect.Id is not null))
        {
            yield return new Mutation(
                "effect",
                ElementId.Effect(effect.Id!),
                $"{operation.Id} without it",
                copy => copy.Api.FindOperation(operation.Id)!.Effects.RemoveAll(other => other.Id == effect.Id)
            );
            foreach (
                var (create, member) in OperationCatalog
                    .Flatten([effect])
                    .Select(pair => pair.Effect)
                    .OfType<CreateEffect>()
                    .SelectMany(create => Snapshots(model, create).Select(member => (create, member)))
            )
            {
                yield return new Mutation(
                    "snapshot",
                    ElementId.Effect(effect.Id!),
                    $"{create.Entity}.{member} is not that of the moment",
                    copy => Spoil(copy.Api.FindOperation(operation.Id)!, effect.Id!, create.Entity, member)
                );
            }
        }

        foreach (var effect in operation.OnExisting.Where(effect => effect.Id is not null))
        {
            yield return new Mutation(
                "merge",
                ElementId.Effect(effect.Id!),
                $"{operation.Id} again without it",
                copy => copy.Api.FindOperation(operation.Id)!.OnExisting.Clear()
            );
        }
    }

    /// <summary>Numbers that a new row copies from another one: <c>unitPrice = i.book.price</c>.</summary>
    private static IEnumerable<string> Snapshots(ApplicationModel model, CreateEffect create) =>
        from pair in create.Values
        where
            pair.Value is PathExpression { Members.Count: > 1 }
            && model.Domain.FindEntity(create.Entity)?.FindAttribute(pair.Key)
                is { Type: AttributeType.Integer or AttributeType.Long or AttributeType.Decimal or AttributeType.Money }
        select pair.Key;

    private static void Spoil(Operation operation, string effectId, string entity, string member)
    {
        var effects = operation.Effects.Where(effect => effect.Id == effectId);
        foreach (
            var create in OperationCatalog
                .Flatten(effects)
                .Select(pair => pair.Effect)
                .OfType<CreateEffect>()
                .Where(create => create.Entity == entity)
        )
        {
            create.Values[member] = new BinaryExpression(create.Values[member], BinaryOperator.Add, new Literal(1m));
        }
    }
}
