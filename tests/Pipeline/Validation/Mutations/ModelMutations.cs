using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Tests.Validation.Mutations;

/// <summary>All rules of a model, each taken out by one mutation.</summary>
internal static class ModelMutations
{
    public static IReadOnlyList<ModelMutation> Of(ApplicationModel model) =>
    [
        .. AttributeMutations.Of(model),
        .. RowMutations.Of(model),
        .. BehaviorMutations.Of(model),
        .. ApiMutations.Of(model),
        .. AccountMutations.Of(model),
    ];
}
