using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Makes rows that are the effect of an operation on something else.</summary>
internal sealed class CausedRows(Session session, Planner planner)
{
    private readonly LaterMembers _later = new(session.Context.Catalog);

    /// <summary>What counts rows that the operation itself makes is seen afterwards.</summary>
    public static bool Counts(Condition condition, string entity) =>
        ExpressionTree
            .Descendants(condition.Expression)
            .OfType<AggregateExpression>()
            .Any(aggregate => string.Equals(aggregate.Source.Root, entity, StringComparison.Ordinal));

    /// <param name="actor">Who should call the operation; null to choose.</param>
    /// <exception cref="PlanningException">The operation made no such row.</exception>
    public async Task<Row> MakeAsync(
        Operation operation,
        CreateEffect create,
        IReadOnlyList<ForEachEffect> loops,
        IReadOnlyList<Condition> conditions,
        Actor? actor
    )
    {
        var before = session.World.RowsOf(create.Entity).ToHashSet();
        var spelled = Effective
            .Conditions(session.Model, create.Entity, conditions)
            .SelectMany(condition => condition.Conjuncts())
            .Where(condition => !Counts(condition, create.Entity));
        var regressed = Regression.ToCauses(spelled, Effective.Values(session.Model, create), loops).ToList();
        if (OperationCatalog.ReachedWhen(operation.Effects, create) is { } reached)
        {
            regressed.Add(new Condition(reached));
        }

        var told = await new Tellings(session, planner).WantAsync(operation, create, loops, conditions);
        var want =
            told
            ?? new Want
            {
                This = Whole(operation, create, conditions),
                Actor = actor,
                Conditions = regressed,
            };
        var attempt = await planner.PrepareAsync(operation, want);
        await planner.PerformAsync(attempt);
        var made =
            session
                .World.RowsOf(create.Entity)
                .FirstOrDefault(row => !before.Contains(row) && planner.Rows.Holds(_later.Without(create.Entity, conditions), row))
            ?? throw new PlanningException($"{operation.Method} {operation.Path} made no such {create.Entity}.");
        await new Observer(session).IdentifyAsync(made);
        return made;
    }

    /// <summary>The row whose part the effect makes, where the conditions name it.</summary>
    private Row? Whole(Operation operation, CreateEffect create, IReadOnlyList<Condition> conditions) =>
        create.Into is { Root: "this", Members: [var member] }
        && session.Model.Domain.FindEntity(operation.Entity ?? "")?.FindRelation(member)?.Inverse is { } inverse
            ? Bindings.Of(session.World, conditions).GetValueOrDefault(inverse) as Row
            : null;

    /// <summary>A row that stands for a link, made by linking.</summary>
    public async Task<Row> LinkAsync(Operation operation, IReadOnlyList<Condition> conditions)
    {
        var bound = Bindings.Of(session.World, conditions);
        var want = new Want
        {
            This = bound.GetValueOrDefault(operation.Settings["target"]) as Row,
            Actor = bound.GetValueOrDefault(operation.Settings["account"]) is Row account ? session.World.ActorOf(account) : null,
        };
        await planner.PerformAsync(await planner.PrepareAsync(operation, want));
        return session.World.RowsOf(operation.Settings["link"]).Last();
    }
}
