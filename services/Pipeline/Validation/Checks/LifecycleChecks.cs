using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>The state machine: where rows start, every allowed move, and moves that are not allowed from each state.</summary>
internal sealed class LifecycleChecks : ICheckBuilder
{
    private const int MostForbidden = 16;

    public string Name => "life-cycles";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        foreach (var entity in model.Domain.Entities.Where(entity => entity.Lifecycle is not null))
        {
            var lifecycle = entity.Lifecycle!;
            yield return new Check(
                $"initial:{entity.Name}",
                $"A new {entity.Name} is {lifecycle.Initial}",
                [
                    ElementId.Lifecycle(entity.Name, "initial"),
                    ElementId.Lifecycle(entity.Name),
                    ElementId.Attribute(entity.Name, lifecycle.Attribute),
                    ElementId.Attribute(entity.Name, lifecycle.Attribute, "default"),
                    ElementId.Attribute(entity.Name, lifecycle.Attribute, "type"),
                ],
                session => InitialAsync(session, entity)
            );
            foreach (var transition in lifecycle.Transitions.Where(transition => transition.Operations.Count > 0))
            {
                yield return new Check(
                    ElementId.Transition(entity.Name, transition.From, transition.To),
                    $"{entity.Name} goes from {transition.From} to {transition.To}",
                    [
                        ElementId.Transition(entity.Name, transition.From, transition.To),
                        ElementId.Lifecycle(entity.Name),
                        ElementId.Attribute(entity.Name, lifecycle.Attribute, "enum"),
                    ],
                    session => MoveAsync(session, entity, transition)
                );
            }

            foreach (var (operation, state, target) in Forbidden(model, entity).Take(MostForbidden))
            {
                yield return new Check(
                    $"forbidden:{operation.Id}/{state}{(target is null ? "" : $"->{target}")}",
                    $"{entity.Name} in state {state} refuses {operation.Method} {operation.Path}{(target is null ? "" : $" to {target}")}",
                    [ElementId.Lifecycle(entity.Name, "forbidden"), ElementId.Lifecycle(entity.Name)],
                    session => RefuseAsync(session, entity, operation, state, target)
                );
            }
        }
    }

    /// <summary>Calls in states where no allowed move starts; for general moves also each wrong target.</summary>
    private static IEnumerable<(Operation Operation, string State, string? Target)> Forbidden(ApplicationModel model, Entity entity)
    {
        var lifecycle = entity.Lifecycle!;
        var states = entity.FindAttribute(lifecycle.Attribute)?.EnumValues ?? [];
        var catalog = new OperationCatalog(model);
        foreach (var operation in lifecycle.Transitions.SelectMany(catalog.OperationsOf).Distinct())
        {
            var moves = lifecycle.Transitions.FindAll(transition => transition.Operations.Contains(operation.Id, StringComparer.Ordinal));
            var isGeneral = catalog
                .Slots(operation)
                .Any(slot => string.Equals(slot.Field.Member ?? slot.Name, lifecycle.Attribute, StringComparison.Ordinal));
            foreach (var state in states)
            {
                var allowed = moves.FindAll(transition => string.Equals(transition.From, state, StringComparison.Ordinal));
                if (isGeneral)
                {
                    foreach (var target in states.Where(target => target != state && !allowed.Exists(transition => transition.To == target)))
                    {
                        yield return (operation, state, target);
                    }
                }
                else if (allowed.Count == 0)
                {
                    yield return (operation, state, null);
                }
            }
        }
    }

    private static async Task InitialAsync(Session session, Entity entity)
    {
        var row = await session.Planner.Rows.MakeAsync(entity.Name, []);
        await ExpectStateAsync(session, row, entity.Lifecycle!, entity.Lifecycle!.Initial, "on creation");
    }

    private static async Task MoveAsync(Session session, Entity entity, Transition transition)
    {
        var operation =
            session.Context.Catalog.OperationsOf(transition).FirstOrDefault() ?? throw new PlanningException("No operation makes the move.");
        var attempt = await session.Planner.PrepareAsync(operation, new Want { Transition = transition });
        var response = await session.Planner.SendAsync(attempt);
        Expect.Status(response, operation.Response.Status, $"{operation.Method} {operation.Path} from {transition.From}");
        await ExpectStateAsync(
            session,
            attempt.Old ?? attempt.This!,
            entity.Lifecycle!,
            transition.To,
            $"after {operation.Method} {operation.Path} from {transition.From}"
        );
    }

    private static async Task RefuseAsync(Session session, Entity entity, Operation operation, string state, string? target)
    {
        var lifecycle = entity.Lifecycle!;
        var (actor, grant) = await session.Planner.Cast.ForAsync(operation, new Want());
        var scope = session.World.ScopeFor(actor);
        var conditions = grant.Condition is null ? [] : new List<Condition> { Condition.Close(session.World, grant.Condition, "this", scope) };
        var row = await InStateAsync(session, entity, state, conditions, actor);
        var values = target is null ? [] : new Dictionary<string, object?>(StringComparer.Ordinal) { [lifecycle.Attribute] = target };
        var attempt = await session.Planner.PrepareAsync(
            operation,
            new Want
            {
                This = row,
                Actor = actor,
                IgnoresGuards = true,
                Values = values,
            }
        );
        var response = await session.Planner.SendAsync(attempt);
        Expect.Status(response, lifecycle.RefusedStatus, $"{operation.Method} {operation.Path} from {state}");
        await ExpectStateAsync(session, row, lifecycle, state, "after a refused move");
    }

    /// <summary>Some states can be reached only by the owner of a row, others not by the owner.</summary>
    private static async Task<Row> InStateAsync(Session session, Entity entity, string state, List<Condition> conditions, Actor actor)
    {
        PlanningException? failure = null;
        foreach (var find in new Func<Task<Actor?>>[] { () => Task.FromResult<Actor?>(actor), () => OwnerAsync(session, entity) })
        {
            try
            {
                var row = await session.Planner.Rows.MakeAsync(entity.Name, conditions, await find());
                if (!string.Equals(row[entity.Lifecycle!.Attribute] as string, state, StringComparison.Ordinal))
                {
                    await session.Planner.Moves.MoveAsync(row, state);
                }

                return row;
            }
            catch (PlanningException exception)
            {
                failure ??= exception;
            }
        }

        throw failure!;
    }

    private static async Task<Actor?> OwnerAsync(Session session, Entity entity) =>
        session
            .Context.Catalog.Of(entity.Name, OperationKind.Create)
            .SelectMany(create => create.Access.Grants)
            .FirstOrDefault(grant => session.Context.Actors.CanRegister(grant.Role))
            is { } grant
            ? await session.Planner.Cast.OfRoleAsync(grant.Role)
            : null;

    private static async Task ExpectStateAsync(Session session, Row row, Lifecycle lifecycle, string state, string when)
    {
        var attribute = session.Model.Domain.FindEntity(row.Entity)!.FindAttribute(lifecycle.Attribute)!;
        Expect.Equal(await new Shown(session).ValueAsync(row, attribute), state, $"{lifecycle.Attribute} {when}");
    }
}
