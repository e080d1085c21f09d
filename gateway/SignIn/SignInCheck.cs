using AgenticAi.Gateway.Accounts;
using AgenticAi.Gateway.Audit;

namespace AgenticAi.Gateway.SignIn;

/// <summary>Looks at an e-mail address and a password. Takes as long, and says as much, whether or not the account exists.</summary>
internal sealed class SignInCheck(AccountStore accounts, Passwords passwords, LockOut lockOut, AuditLog audit, TimeProvider time)
{
    public async Task<SignInOutcome> CheckAsync(string email, string password, string address, CancellationToken cancellation)
    {
        var locked = await lockOut.RemainingAsync(email, address, cancellation);
        var account = await accounts.FindAsync(email, cancellation);
        var right = await passwords.VerifyAsync(account?.PasswordHash, password, cancellation);
        if (locked is not null)
        {
            await audit.WriteAsync(AuditKinds.SignInRefused, email, "Locked out.", cancellation);
            return new SignInOutcome(null, locked);
        }

        if (!right || account is null || account.Disabled)
        {
            await audit.WriteAsync(AuditKinds.SignInFailed, email, account?.Disabled == true ? "The account is disabled." : null, cancellation);
            if (await lockOut.FailedAsync(email, address, cancellation))
            {
                await audit.WriteAsync(AuditKinds.LockedOut, email, null, cancellation);
            }

            return new SignInOutcome(null, null);
        }

        await lockOut.ForgetAsync(email, address, cancellation);
        await accounts.SignedInAsync(account.Id, time.GetUtcNow(), cancellation);
        return new SignInOutcome(account, null);
    }
}
