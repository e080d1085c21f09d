using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>What an operation changes besides its own row: predicted by the model, then looked for in the application.</summary>
internal sealed class EffectChecks : ICheckBuilder
{
    public string Name => "effects";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        foreach (var operation in model.Api.Operations)
        {
            foreach (var effect in operation.Effects.Where(effect => effect.Id is not null))
            {
                if (Moves(model, operation, effect) is { Count: > 0 } moves)
                {
                    yield return Create(operation, effect, "", session => OnMoveAsync(session, operation, effect, moves));
                    continue;
                }

                foreach (var (suffix, needs) in Ways(effect))
                {
                    yield return Create(operation, effect, suffix, session => RunAsync(session, operation, effect, needs));
                }
            }

            foreach (var effect in operation.OnExisting.Where(effect => effect.Id is not null))
            {
                yield return Create(operation, effect, "/again", session => MergeAsync(session, operation, effect));
            }

            if (operation.MergeOn.Count > 0)
            {
                var entity = operation.Entity!;
                yield return new Check(
                    $"merge:{operation.Id}",
                    $"A second {entity} with the same {string.Join(" and ", operation.MergeOn)} is merged into the first",
                    [ElementId.Operation(operation.Id, "merge"), ElementId.Unique(entity, operation.MergeOn)],
                    session => MergeAsync(session, operation, null)
                );
            }
        }
    }

    private static Check Create(Operation operation, Effect effect, string suffix, Func<Session, Task> run) =>
        new(
            $"effect:{operation.Id}/{effect.Id}{suffix}",
            $"{operation.Method} {operation.Path} has the effect {effect.Id}{suffix}",
            [
                ElementId.Effect(effect.Id!),
                .. OperationCatalog.Flatten([effect]).Select(pair => pair.Effect).OfType<CreateEffect>().SelectMany(made => Made(operation, made)),
            ],
            run
        );

    /// <summary>A part is found again through the thing that it was put into.</summary>
    private static IEnumerable<string> Made(Operation operation, CreateEffect made) =>
        made.Into is { Root: "this", Members: [var parts] } && operation.Entity is { } owner
            ? [ElementId.Entity(made.Entity), ElementId.Relation(owner, parts)]
            : [ElementId.Entity(made.Entity)];

    /// <summary>What must hold so that the effect does something; each branch of a choice is a way of its own.</summary>
    private static IEnumerable<(string Suffix, Expression? Needs)> Ways(Effect effect) =>
        effect switch
        {
            ForEachEffect loop => [("", Exists(loop.Alias, loop.Source, loop.Where))],
            DeleteEffect delete => [("", Exists(delete.Alias, delete.Source, delete.Where))],
            IfEffect { Else.Count: 0 } choice => [("", choice.Condition)],
            IfEffect choice => [("/then", choice.Condition), ("/else", new NotExpression(choice.Condition))],
            _ => [("", null)],
        };

    private static AggregateExpression Exists(string alias, PathExpression source, Expression? where) =>
        new(AggregateKind.Exists, alias, source, where, null);

    private static async Task RunAsync(Session session, Operation operation, Effect effect, Expression? needs)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want { Conditions = needs is null ? [] : [new Condition(needs)] });
        // The prediction starts from what the application shows, not from what earlier predictions say.
        await new Witnesses(session, attempt).LookAsync();
        var response = await session.Planner.SendAsync(attempt);
        Expect.Success(response, $"{operation.Method} {operation.Path}");
        var changes = session.Planner.Absorb(attempt, response);
        await ExpectAsync(session, [.. changes.Where(change => change.EffectId == effect.Id)]);
    }

    /// <summary>For a choice that looks at the new state: the moves that lead there.</summary>
    private static List<Transition> Moves(ApplicationModel model, Operation operation, Effect effect)
    {
        var lifecycle = operation.Entity is null ? null : model.Domain.FindEntity(operation.Entity)?.Lifecycle;
        return
            effect
                is not IfEffect
                {
                    Condition: BinaryExpression
                    {
                        Operator: BinaryOperator.Equal,
                        Left: PathExpression { Root: "this", Members: [var member] },
                        Right: Literal { Value: string state }
                    }
                }
            || member != lifecycle?.Attribute
            ? []
            : lifecycle.Transitions.FindAll(transition =>
                transition.To == state && transition.Operations.Contains(operation.Id, StringComparer.Ordinal)
            );
    }

    private static async Task OnMoveAsync(Session session, Operation operation, Effect effect, List<Transition> moves)
    {
        PlanningException? failure = null;
        foreach (var move in moves)
        {
            try
            {
                var attempt = await session.Planner.PrepareAsync(operation, new Want { Transition = move });
                var response = await session.Planner.SendAsync(attempt);
                Expect.Success(response, $"{operation.Method} {operation.Path}");
                var changes = session.Planner.Absorb(attempt, response);
                await ExpectAsync(
                    session,
                    [.. changes.Where(change => change.EffectId == effect.Id && !Operators.AreEqual(change.Before, change.After))]
                );
                return;
            }
            catch (PlanningException exception)
            {
                failure = exception;
            }
        }

        throw failure!;
    }

    private static async Task MergeAsync(Session session, Operation operation, Effect? effect)
    {
        var first = await session.Planner.PrepareAsync(operation, new Want());
        await session.Planner.PerformAsync(first);
        var row = first.This!;
        var values = operation.MergeOn.ToDictionary(member => member, member => row[member], StringComparer.Ordinal);
        var second = await session.Planner.PrepareAsync(
            operation,
            new Want
            {
                Actor = first.Actor,
                Parent = first.Parent,
                Values = values,
            }
        );
        var response = await session.Planner.SendAsync(second);
        Expect.Success(response, $"{operation.Method} {operation.Path} again");
        var changes = session.Planner.Absorb(second, response);
        Expect.That(
            second.This!.IsSame(row)
                && session
                    .World.RowsOf(row.Entity)
                    .Count(other => !other.Deleted && operation.MergeOn.TrueForAll(member => Operators.AreEqual(other[member], row[member]))) == 1,
            "A second row was made."
        );
        if (effect is not null)
        {
            await ExpectAsync(session, [.. changes.Where(change => change.EffectId == effect.Id)]);
        }
    }

    private static async Task ExpectAsync(Session session, IReadOnlyList<Change> changes)
    {
        var seen = 0;
        foreach (
            var change in changes
                .GroupBy(change => (change.Row, change.Member, change.Kind))
                .Select(group => group.Last() with { Before = group.First().Before })
        )
        {
            seen += await TryExpectAsync(session, change) ? 1 : 0;
        }

        if (seen == 0)
        {
            throw new PlanningException(changes.Count == 0 ? "The effect changes nothing here." : "No answer shows what the effect changes.");
        }
    }

    /// <returns>False when the change can't be seen.</returns>
    private static async Task<bool> TryExpectAsync(Session session, Change change)
    {
        try
        {
            switch (change.Kind)
            {
                case ChangeKind.Created:
                    Expect.That(
                        change.Row.Id is not null || await new Observer(session).SeeAsync(change.Row),
                        $"The new {change.Row.Entity} can't be found."
                    );
                    ExpectMembers(session, change);
                    return true;
                case ChangeKind.Deleted:
                    Expect.That(!await new Observer(session).SeeAsync(change.Row), $"{change.Row} is still there.");
                    return true;
                default:
                    return !Operators.AreEqual(change.Before, change.After) && await ExpectValueAsync(session, change);
            }
        }
        catch (PlanningException)
        {
            return change.Kind == ChangeKind.Set && await new ComputedWitnesses(session).ExpectAsync(change);
        }
    }

    /// <summary>A new row shows what the effect gave it.</summary>
    private static void ExpectMembers(Session session, Change change)
    {
        var entity = session.Model.Domain.FindEntity(change.Row.Entity)!;
        foreach (var (member, expected) in (Dictionary<string, object?>)change.After!)
        {
            if (
                entity.FindAttribute(member) is { Computed: null, Generator: null } attribute
                && change.Row.Shown.TryGetValue($"this.{member}", out var shown)
                && expected is not DateTimeOffset
            )
            {
                Expect.Equal(Values.FromJson(shown, attribute.Type), expected, $"{member} of the new {change.Row.Entity}");
            }
        }
    }

    private static async Task<bool> ExpectValueAsync(Session session, Change change)
    {
        var entity = session.Model.Domain.FindEntity(change.Row.Entity)!;
        if (entity.FindAttribute(change.Member!) is not { } attribute)
        {
            await new Observer(session).SeeAsync(change.Row);
            Expect.That(
                Operators.AreEqual(change.Row[change.Member!], change.After) || (change.Row[change.Member!] is null && change.After is null),
                $"{change.Member} of {change.Row}: {change.After ?? "nothing"} is expected, {change.Row[change.Member!] ?? "nothing"} came."
            );
            return true;
        }

        var shown = await new Shown(session).ValueAsync(change.Row, attribute);
        if (shown is DateTimeOffset actual && change.After is DateTimeOffset expected)
        {
            Expect.That(
                (actual - expected).Duration() < TimeSpan.FromMinutes(1),
                $"{change.Member} of {change.Row}: {Values.Text(expected)} is expected, {Values.Text(actual)} came."
            );
            return true;
        }

        Expect.Equal(shown, change.After, $"{change.Member} of {change.Row}");
        return true;
    }
}
