using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>Rules over whole rows.</summary>
internal sealed class RowMutator : IMutator
{
    public IEnumerable<Mutation> Of(ApplicationModel model) => model.Domain.Entities.SelectMany(entity => Of(model, entity));

    private static IEnumerable<Mutation> Of(ApplicationModel model, Entity entity)
    {
        Mutation Take(string kind, string element, string name, Action<Entity> change) =>
            new(kind, element, name, copy => change(copy.Domain.FindEntity(entity.Name)!));
        var operations = model.Api.Operations.FindAll(operation => operation.Entity == entity.Name);
        var isMade = operations.Exists(operation => operation.Kind == OperationKind.Create) || entity.Relations.Count > 0;
        var isMerged = operations.Exists(operation => operation.MergeOn.Count > 0);
        foreach (var key in entity.UniqueKeys.Where(_ => isMade && !isMerged))
        {
            yield return Take(
                "unique-key",
                ElementId.Unique(entity.Name, key.Members),
                "twice",
                changed => changed.UniqueKeys.RemoveAll(other => other.Members.SequenceEqual(key.Members))
            );
        }

        foreach (var invariant in entity.Invariants)
        {
            yield return Take(
                "invariant",
                ElementId.Guard(invariant.Id),
                "no rule",
                changed => changed.Invariants.RemoveAll(other => other.Id == invariant.Id)
            );
        }

        if (entity.History is not null)
        {
            yield return Take("history", $"{ElementId.Entity(entity.Name)}#history", "forgets", changed => changed.History = null);
        }
    }
}
