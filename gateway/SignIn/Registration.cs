using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Accounts;
using AgenticAi.Gateway.Audit;
using AgenticAi.Gateway.Sessions;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Gateway.SignIn;

/// <summary>New accounts, and new passwords of old ones.</summary>
internal sealed class Registration(
    AccountStore accounts,
    Passwords passwords,
    SignInCheck check,
    SessionService sessions,
    AuditLog audit,
    TimeProvider time
)
{
    /// <exception cref="RefusalException">The address or the password is not good enough, or the address is taken.</exception>
    public async Task<Account> AddAsync(Guid id, Credentials credentials, CancellationToken cancellation)
    {
        var email = EmailAddress.Read(credentials.Email);
        var password = Accepted(credentials.Password, email);
        var hash = await passwords.HashAsync(password, cancellation);
        var account = new Account(id, email, hash, Caller.User, Disabled: false, time.GetUtcNow());

        // Without a way to send mail, a taken address can only be told here; the limit on these requests keeps that from becoming a list of accounts.
        if (!await accounts.AddAsync(account, cancellation) && (await accounts.FindAsync(email, cancellation))?.Id != id)
        {
            throw RefusalException.Conflict("There is an account with this e-mail address already.");
        }

        await audit.WriteAsync(AuditKinds.Registered, email, null, cancellation);
        return account;
    }

    /// <summary>Ends all other sessions of the account.</summary>
    public async Task ChangePasswordAsync(SignedIn person, PasswordChange change, string address, CancellationToken cancellation)
    {
        if (person.Proof == Proof.ApiKey)
        {
            throw new RefusalException(StatusCodes.Status403Forbidden, "An API key can't change the password.");
        }

        var password = Accepted(change.New, person.Caller.Name);
        var outcome = await check.CheckAsync(person.Caller.Name, change.Current ?? "", address, cancellation);
        if (outcome.Account is null)
        {
            throw RefusalException.Invalid("The current password is not right.");
        }

        await accounts.SetPasswordAsync(person.AccountId, await passwords.HashAsync(password, cancellation), cancellation);
        await audit.WriteAsync(AuditKinds.PasswordChanged, person.Caller.Name, null, cancellation);
        await sessions.EndAllAsync(person.AccountId, person.ProofId, AuditKinds.PasswordChanged, cancellation);
    }

    private static string Accepted(string? password, string email) =>
        PasswordRules.Fault(password ?? "", email) is { } fault ? throw RefusalException.Invalid(fault) : password!;
}
