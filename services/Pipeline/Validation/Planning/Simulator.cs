using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Does to the known rows what the model says that an operation does.</summary>
internal sealed class Simulator(World world, OperationCatalog catalog)
{
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
            Run(effect, scope, effect.Id, changes);
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
            && (transition.When is null || world.Evaluator.IsTrue(transition.When, attempt.Scope(world))));
    }

    private Lifecycle? LifecycleOf(Attempt attempt) => attempt.Operation.Entity is { } entity ? catalog.Model.Domain.FindEntity(entity)?.Lifecycle : null;

    private string? WantedState(Attempt attempt, Lifecycle lifecycle) =>
        catalog.Slots(attempt.Operation).FirstOrDefault(slot => string.Equals(slot.Field.Member ?? slot.Name, lifecycle.Attribute, StringComparison.Ordinal)) is { } slot
            ? attempt.Input[slot.Name] as string
            : null;

    private void Write(Attempt attempt)
    {
        switch (attempt.Operation.Kind)
        {
            case OperationKind.Create when attempt.This is { } made:
                Initialize(made, attempt.Actor);
                break;
            case OperationKind.Replace or OperationKind.Patch when attempt is { Old: { } old, This: { } changed }:
                foreach (var (member, value) in changed.Members)
                {
                    old[member] = value;
                }

                break;
            case OperationKind.Delete when attempt.This is { } gone:
                Delete(gone);
                break;
            case OperationKind.Link when Link(attempt) is null:
                world.Add(NewLink(attempt));
                break;
            case OperationKind.Unlink when Link(attempt) is { } link:
                link.Deleted = true;
                break;
        }
    }

    private void Initialize(Row row, Actor actor)
    {
        var entity = catalog.Model.Domain.FindEntity(row.Entity)!;
        world.Add(row);
        if (entity.Owner is { } owner && !row.Knows(owner))
        {
            row[owner] = world.AccountOf(actor);
        }

        foreach (var attribute in entity.Attributes.Where(attribute => attribute.Default is not null && row[attribute.Name] is null))
        {
            row[attribute.Name] = world.Evaluator.Evaluate(attribute.Default!, world.ScopeFor(actor).With("this", row));
        }

        if (entity.Lifecycle is { } lifecycle)
        {
            row[lifecycle.Attribute] = lifecycle.Initial;
        }

        foreach (var part in entity.Relations.Where(relation => relation.Composition).SelectMany(relation => (row[relation.Name] as List<object?> ?? []).OfType<Row>()))
        {
            Initialize(part, actor);
        }
    }

    private void Move(Attempt attempt)
    {
        if (attempt.Operation.Kind is not OperationKind.Create and not OperationKind.Delete && TransitionOf(attempt) is { } transition)
        {
            (attempt.Old ?? attempt.This)![LifecycleOf(attempt)!.Attribute] = transition.To;
        }
    }

    private void Delete(Row row)
    {
        row.Deleted = true;
        foreach (var (entity, relation) in catalog.Model.Domain.Entities.SelectMany(entity => entity.Relations.Select(relation => (entity, relation))))
        {
            if (!OperationCatalog.IsToOne(relation) || !string.Equals(relation.Target, row.Entity, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var child in world.RowsOf(entity.Name).Where(child => !child.Deleted && child[relation.Name] is Row target && target.IsSame(row)))
            {
                if (relation.OnDelete == DeleteBehavior.SetNull)
                {
                    child[relation.Name] = null;
                }
                else if (relation.OnDelete == DeleteBehavior.Cascade)
                {
                    Delete(child);
                }
            }
        }
    }

    private Row? Link(Attempt attempt)
    {
        var settings = attempt.Operation.Settings;
        var account = world.AccountOf(attempt.Actor);
        return account is null || attempt.This is null || !settings.TryGetValue("link", out var entity)
            ? null
            : world.RowsOf(entity).FirstOrDefault(row => !row.Deleted && row[settings["target"]] is Row target && target.IsSame(attempt.This) && row[settings["account"]] is Row owner && owner.IsSame(account));
    }

    private Row NewLink(Attempt attempt)
    {
        var settings = attempt.Operation.Settings;
        var link = new Row(settings["link"]);
        link[settings["target"]] = attempt.This;
        link[settings["account"]] = world.AccountOf(attempt.Actor);
        return link;
    }

    private void Run(Effect effect, Scope scope, string? id, List<Change> changes)
    {
        var evaluator = world.Evaluator;
        switch (effect)
        {
            case SetEffect set when Owner(set.Target.Root, set.Target.Members, scope) is { } row:
                Assign(row, set.Target.Members[^1], evaluator.Evaluate(set.Value, scope), id, changes);
                break;
            case AdjustEffect adjust when Owner(adjust.Target.Root, adjust.Target.Members, scope) is { } row && evaluator.Evaluate(adjust.Delta, scope) is decimal delta:
                Assign(row, adjust.Target.Members[^1], (row[adjust.Target.Members[^1]] as decimal? ?? 0) + delta, id, changes);
                break;
            case CreateEffect create:
                Create(create, scope, id, changes);
                break;
            case DeleteEffect delete:
                foreach (var row in evaluator.Source(delete.Source, scope).ToList().Where(row => delete.Where is null || evaluator.IsTrue(delete.Where, scope.With(delete.Alias, row))).ToList())
                {
                    Delete(row);
                    changes.Add(new Change(id, ChangeKind.Deleted, row));
                }

                break;
            case ForEachEffect loop:
                foreach (var row in evaluator.Source(loop.Source, scope).ToList().Where(row => loop.Where is null || evaluator.IsTrue(loop.Where, scope.With(loop.Alias, row))).ToList())
                {
                    loop.Effects.ForEach(inner => Run(inner, scope.With(loop.Alias, row), id, changes));
                }

                break;
            case IfEffect choice:
                (evaluator.IsTrue(choice.Condition, scope) ? choice.Then : choice.Else).ForEach(inner => Run(inner, scope, id, changes));
                break;
        }
    }

    private void Create(CreateEffect create, Scope scope, string? id, List<Change> changes)
    {
        var row = new Row(create.Entity);
        foreach (var (member, value) in create.Values)
        {
            row[member] = world.Evaluator.Evaluate(value, scope);
        }

        if (create.Into is { } into && Owner(into.Root, into.Members, scope) is { } owner
            && catalog.Model.Domain.FindEntity(owner.Entity)?.FindRelation(into.Members[^1])?.Inverse is { } inverse)
        {
            row[inverse] = owner;
        }

        Initialize(row, Actor.Visitor);
        changes.Add(new Change(id, ChangeKind.Created, row, null, null, row.Members.ToDictionary(StringComparer.Ordinal)));
    }

    private static void Assign(Row row, string member, object? value, string? id, List<Change> changes)
    {
        changes.Add(new Change(id, ChangeKind.Set, row, member, row[member], value));
        row[member] = value;
    }

    private Row? Owner(string root, IReadOnlyList<string> members, Scope scope) =>
        members.Count == 0 ? null : world.Evaluator.Evaluate(new Model.Expressions.PathExpression(root, [.. members.SkipLast(1)]), scope) as Row;
}
