using AgenticAi.Gateway.Accounts;
using AgenticAi.Gateway.Audit;
using AgenticAi.Gateway.Keys;
using AgenticAi.Gateway.Sessions;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Gateway.Users;

/// <summary>Changes people's accounts.</summary>
internal sealed class UserDesk(AccountStore accounts, SessionService sessions, ApiKeys keys, AuditLog audit)
{
    /// <exception cref="RefusalException">There is no such account or role, or no administrator would be left.</exception>
    public async Task<Account> ChangeAsync(Guid id, UserChange change, CancellationToken cancellation)
    {
        if (change.Role is not (null or Caller.User or Caller.Administrator))
        {
            throw RefusalException.Invalid($"'role' is {Caller.User} or {Caller.Administrator}.");
        }

        var account = await accounts.FindAsync(id, cancellation) ?? throw RefusalException.NotFound("user");
        if ((change.Role ?? account.Role) == account.Role && (change.Disabled ?? account.Disabled) == account.Disabled)
        {
            return account;
        }

        var changed =
            await accounts.ChangeAsync(id, change.Role ?? account.Role, change.Disabled ?? account.Disabled, cancellation)
            ?? throw RefusalException.Conflict("Nobody could administer any more: this is the only administrator.");

        // Tokens carry the role that was, so they end with it.
        await sessions.EndAllAsync(id, except: null, AuditKinds.AccountChanged, cancellation);
        await keys.ForgetAsync(cancellation);
        await audit.WriteAsync(AuditKinds.AccountChanged, account.Email, $"{changed.Role}{(changed.Disabled ? ", disabled" : "")}", cancellation);
        return changed;
    }
}
