using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>A state that rules speak of (<c>no_show</c>) though nothing leads to it: those who manage the rows may set it.</summary>
internal sealed class UnreachedStates : IPattern
{
    public string Name => "unreached-states";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (
            var entity in context.Model.Domain.Entities.Where(entity =>
                entity.Lifecycle is { Transitions.Count: > 0 } && ActionPaths.Of(context, entity) is not null
            )
        )
        {
            var managers = Managers(context, entity);
            foreach (var state in managers.Count == 0 ? [] : Unreached(context, entity).ToList())
            {
                Add(context, entity, state, managers);
            }
        }
    }

    private static IEnumerable<string> Unreached(InferenceContext context, Entity entity)
    {
        var lifecycle = entity.Lifecycle!;
        var moves = lifecycle.Transitions.Select(transition => transition.To).Append(lifecycle.Initial).ToHashSet(StringComparer.Ordinal);
        var rules = context.Model.Api.Operations.SelectMany(operation => operation.Guards).Select(guard => guard.Source?.Words ?? "").ToList();
        var states = entity.FindAttribute(lifecycle.Attribute)?.EnumValues ?? [];
        return states.Where(state =>
            !moves.Contains(state)
            && !IsEffect(context, state)
            && rules.Exists(words =>
                words.Contains(state, StringComparison.Ordinal) || words.Contains(Naming.Phrase(state), StringComparison.Ordinal)
            )
        );
    }

    /// <summary>Expiry and the like set a state without a move.</summary>
    private static bool IsEffect(InferenceContext context, string state) =>
        context
            .Model.Api.Operations.SelectMany(operation => operation.Effects)
            .OfType<Model.Behavior.SetEffect>()
            .Any(effect => effect.Value is Model.Expressions.Literal { Value: string value } && value == state);

    /// <summary>Roles that may change every row.</summary>
    private static List<string> Managers(InferenceContext context, Entity entity) =>
        [
            .. context
                .Vocabulary.Operations(entity, OperationKind.Patch, OperationKind.Replace)
                .SelectMany(operation => operation.Access.Grants)
                .Where(grant => grant.Condition is null)
                .Select(grant => grant.Role)
                .Distinct(StringComparer.Ordinal),
        ];

    private static void Add(InferenceContext context, Entity entity, string state, List<string> managers)
    {
        var lifecycle = entity.Lifecycle!;
        var action = ActionPaths.Add(context, entity, ActionPaths.Of(context, entity)!, Naming.Phrase(state));
        lifecycle.Transitions.Add(
            new Transition
            {
                From = lifecycle.Initial,
                To = state,
                Operations = { action.Id },
            }
        );
        managers.ForEach(role => AccessFacts.Add(context, action, role, null));
        context.Assume(
            ElementId.Transition(entity.Name, lifecycle.Initial, state),
            $"{string.Join(" and ", managers)} may set a {Naming.Phrase(entity.Name)} that is {lifecycle.Initial} to {state} ({action.Method} {action.Path}), because rules speak of that state and nothing else leads to it.",
            null
        );
        context.Changed();
    }
}
