using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Rows that describe the users of a role (a patient): made by signing up, or linked to the account with the same identifier.</summary>
internal sealed class Profiles(Session session, Planner planner)
{
    private const string Account = "account";

    /// <summary>The profile of the account that the conditions name; null when they name none or it has none.</summary>
    public async Task<Row?> FindAsync(Entity profile, string role, IReadOnlyList<Condition> conditions)
    {
        if (
            Bindings.Of(session.World, conditions).GetValueOrDefault(Account) is not Row account
            || session.World.ActorOf(account) is not { } actor
            || !string.Equals(actor.Role, role, StringComparison.Ordinal)
        )
        {
            return null;
        }

        var row = Known(profile, account) ?? await OwnAsync(profile, actor) ?? await LinkedAsync(profile, actor);
        if (row is not null)
        {
            row[Account] = account;
        }

        return row;
    }

    private Row? Known(Entity profile, Row account) =>
        session.World.RowsOf(profile.Name).FirstOrDefault(row => !row.Deleted && row[Account] is Row owner && owner.IsSame(account));

    /// <summary>What the application shows to the user as the own record.</summary>
    private async Task<Row?> OwnAsync(Entity profile, Actor actor)
    {
        foreach (
            var operation in session
                .Context.Catalog.Of(profile.Name, OperationKind.List, OperationKind.Report, OperationKind.Get)
                .Where(operation => OperationCatalog.RowParameters(operation).Count == 0)
        )
        {
            if (planner.Cast.GrantOf(operation, actor.Role) is null)
            {
                continue;
            }

            var response = await planner.SendAsync(new Attempt(operation, actor));
            var rows = response.IsSuccess ? planner.Reader.Read(operation, response.Json) : [];
            if (rows is [var only])
            {
                return only;
            }
        }

        return null;
    }

    private async Task<Row?> LinkedAsync(Entity profile, Actor actor)
    {
        var identifier = session.Model.Domain.Accounts!.Identifier;
        var operation = session.Context.Catalog.Of(profile.Name, OperationKind.Create).FirstOrDefault();
        if (operation is null || profile.FindAttribute(identifier) is null)
        {
            return null;
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal) { [identifier] = session.Context.Actors.IdentifierOf(actor) };
        var attempt = await planner.PrepareAsync(operation, new Want { Values = values });
        await planner.PerformAsync(attempt);
        return attempt.This;
    }
}
