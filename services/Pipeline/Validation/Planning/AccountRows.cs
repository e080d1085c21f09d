using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Finds and makes accounts.</summary>
internal sealed class AccountRows(Session session, Planner planner)
{
    /// <summary>"The caller's own account" is nobody else's.</summary>
    public Row? Own(IReadOnlyList<Condition> conditions, Actor? actor) =>
        conditions.Count > 0 && actor is not null && session.World.AccountOf(actor) is { } own && planner.Rows.Holds(conditions, own) ? own : null;

    /// <summary>The account of somebody new.</summary>
    public async Task<Row> MakeAsync(IReadOnlyList<Condition> conditions)
    {
        var role =
            Bindings.Of(session.World, conditions).GetValueOrDefault("role") as string ?? session.Model.Domain.Accounts!.DefaultRole ?? Grant.User;
        var actor = await planner.Cast.AnotherAsync(role);
        await session.Context.Actors.AuthorizationAsync(session, actor);
        return session.World.AccountOf(actor)!;
    }
}
