using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>What tells people of what others do is caused by somebody else, on a row that the one who is to be told has made.</summary>
internal sealed class Tellings(Session session, Planner planner)
{
    /// <summary>Null for effects that tell nobody.</summary>
    public async Task<Want?> WantAsync(
        Operation operation,
        CreateEffect create,
        IReadOnlyList<ForEachEffect> loops,
        IReadOnlyList<Condition> conditions
    )
    {
        if (
            loops is not [{ Source.Members.Count: 0 } loop]
            || !string.Equals(loop.Source.Root, session.Context.Catalog.AccountEntity, StringComparison.Ordinal)
        )
        {
            return null;
        }

        var member = create
            .Values.FirstOrDefault(value =>
                value.Value is PathExpression { Members.Count: 0 } path && string.Equals(path.Root, loop.Alias, StringComparison.Ordinal)
            )
            .Key;
        var account = member is null ? null : Bindings.Of(session.World, conditions).GetValueOrDefault(member) as Row;
        var told = account is null ? null : session.World.ActorOf(account);
        var role = planner.Cast.Known.FirstOrDefault()?.Role ?? Grant.User;
        told ??= await planner.Cast.AnotherAsync(role);
        var isBelow = OperationCatalog.ThisParameter(operation) is null;
        var about = isBelow ? OperationCatalog.ParentParameter(operation)?.Entity : operation.Entity;
        var row = about is null ? null : await planner.Rows.MakeAsync(about, [], told);
        return new Want
        {
            Actor = await planner.Cast.AnotherAsync(told.Role),
            Parent = isBelow ? row : null,
            This = isBelow ? null : row,
        };
    }
}
