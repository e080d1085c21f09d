using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation.Mutations.Kinds;

namespace AgenticAi.Pipeline.Validation.Mutations;

/// <summary>All mutators. A new one is one class and one line here.</summary>
public static class Mutators
{
    public static IReadOnlyList<IMutator> All { get; } =
    [
        new ConstraintMutator(),
        new ValueMutator(),
        new RowMutator(),
        new RelationMutator(),
        new GuardMutator(),
        new ConcurrencyMutator(),
        new EffectMutator(),
        new LifecycleMutator(),
        new AccessMutator(),
        new ListMutator(),
        new AnswerMutator(),
        new AccountMutator(),
        new SettingMutator(),
    ];

    /// <returns>Every rule of the model that can be taken out alone.</returns>
    public static IReadOnlyList<Mutation> Of(ApplicationModel model) => [.. All.SelectMany(mutator => mutator.Of(model))];
}
