using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Does to the known rows what the model says that an operation does.</summary>
internal sealed class Simulator(World world, OperationCatalog catalog)
{
    private readonly RowLives _lives = new(world, catalog);
    private readonly EffectSimulator _effects = new(world, catalog);

    public IReadOnlyList<Change> Apply(Attempt attempt, bool merged = false)
    {
        var changes = new List<Change>();
        var operation = attempt.Operation;
        if (!merged)
        {
            Write(attempt);
            Move(attempt);
        }

        var scope = attempt.Scope(world);
        foreach (var effect in merged ? operation.OnExisting : operation.Effects)
        {
            _effects.Run(effect, scope, effect.Id, changes);
        }

        return changes;
    }

    /// <summary>The move that an action makes from the row's state; null when it makes none.</summary>
    public Transition? TransitionOf(Attempt attempt)
    {
        var lifecycle = LifecycleOf(attempt);
        var state = lifecycle is null ? null : (attempt.Old ?? attempt.This)?[lifecycle.Attribute] as string;
        var wanted = lifecycle is null ? null : WantedState(attempt, lifecycle);
        return lifecycle?.Transitions.Find(transition =>
            transition.Operations.Contains(attempt.Operation.Id, StringComparer.Ordinal)
            && string.Equals(transition.From, state, StringComparison.Ordinal)
            && (wanted is null || string.Equals(transition.To, wanted, StringComparison.Ordinal))
            && (transition.When is null || world.Evaluator.IsTrue(transition.When, attempt.Scope(world)))
        );
    }

    private Lifecycle? LifecycleOf(Attempt attempt) =>
        attempt.Operation.Entity is { } entity ? catalog.Model.Domain.FindEntity(entity)?.Lifecycle : null;

    private string? WantedState(Attempt attempt, Lifecycle lifecycle) =>
        catalog
            .Slots(attempt.Operation)
            .FirstOrDefault(slot => string.Equals(slot.Field.Member ?? slot.Name, lifecycle.Attribute, StringComparison.Ordinal))
            is { } slot
            ? attempt.Input[slot.Name] as string
            : null;

    private void Write(Attempt attempt)
    {
        switch (attempt.Operation.Kind)
        {
            case OperationKind.Create when attempt.This is { } made:
                _lives.Begin(made, attempt.Actor);
                break;
            case OperationKind.Replace or OperationKind.Patch when attempt is { Old: { } old, This: { } changed }:
                foreach (var (member, value) in changed.Members)
                {
                    old[member] = value;
                }

                break;
            case OperationKind.Delete when attempt.This is { } gone:
                _lives.End(gone);
                break;
            case OperationKind.Link when Link(attempt) is null:
                world.Add(NewLink(attempt));
                break;
            case OperationKind.Unlink when Link(attempt) is { } link:
                link.Deleted = true;
                break;
        }
    }

    private void Move(Attempt attempt)
    {
        if (attempt.Operation.Kind is not OperationKind.Create and not OperationKind.Delete && TransitionOf(attempt) is { } transition)
        {
            (attempt.Old ?? attempt.This)![LifecycleOf(attempt)!.Attribute] = transition.To;
        }
    }

    private Row? Link(Attempt attempt)
    {
        var settings = attempt.Operation.Settings;
        var account = world.AccountOf(attempt.Actor);
        return account is null || attempt.This is null || !settings.TryGetValue("link", out var entity)
            ? null
            : world
                .RowsOf(entity)
                .FirstOrDefault(row =>
                    !row.Deleted
                    && row[settings["target"]] is Row target
                    && target.IsSame(attempt.This)
                    && row[settings["account"]] is Row owner
                    && owner.IsSame(account)
                );
    }

    private Row NewLink(Attempt attempt)
    {
        var settings = attempt.Operation.Settings;
        var link = new Row(settings["link"]);
        link[settings["target"]] = attempt.This;
        link[settings["account"]] = world.AccountOf(attempt.Actor);
        return link;
    }
}
