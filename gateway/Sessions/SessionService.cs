using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Accounts;
using AgenticAi.Gateway.Audit;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Sessions;

/// <summary>
/// Begins, continues and ends sessions. Each refresh token works once and yields the next; one that comes a second time was stolen, from us or
/// from its holder, and ends the session for both.
/// </summary>
internal sealed class SessionService(
    SessionStore store,
    AccountStore accounts,
    AccessTokens tokens,
    Revocations revocations,
    AuditLog audit,
    IOptions<SessionLives> options,
    TimeProvider time
)
{
    public async Task<TokenPair> BeginAsync(Account account, HttpContext context, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var session = Guid.CreateVersion7(now);
        await store.AddAsync(session, account.Id, ClientAddress.Of(context), now, cancellation);
        return await IssueAsync(account, session, cancellation);
    }

    /// <summary>Null when the token is not good any more.</summary>
    public async Task<TokenPair?> ContinueAsync(string refreshToken, CancellationToken cancellation)
    {
        var use = await store.UseTokenAsync(Secret.Hash(refreshToken), time.GetUtcNow(), cancellation);
        if (use is null || use.SessionHasEnded || use.HasExpired)
        {
            return null;
        }

        if (use.WasUsed)
        {
            await audit.WriteAsync(AuditKinds.TokenReused, use.Account.ToString(), "The whole session was ended.", cancellation);
            await EndAsync(use.Session, AuditKinds.TokenReused, cancellation);
            return null;
        }

        var account = await accounts.FindAsync(use.Account, cancellation);
        return account is { Disabled: false } ? await IssueAsync(account, use.Session, cancellation) : null;
    }

    /// <summary>Of a refresh token, without using it up.</summary>
    public async Task<Guid?> FindAsync(string refreshToken, CancellationToken cancellation) =>
        (await store.UseTokenAsync(Secret.Hash(refreshToken), time.GetUtcNow(), cancellation))?.Session;

    public async Task EndAsync(Guid session, string because, CancellationToken cancellation)
    {
        await store.EndAsync(session, because, time.GetUtcNow(), cancellation);
        await revocations.AddAsync([session], cancellation);
    }

    /// <summary>Every session of an account.</summary>
    /// <param name="except">A session that goes on.</param>
    public async Task EndAllAsync(Guid account, Guid? except, string because, CancellationToken cancellation) =>
        await revocations.AddAsync(await store.EndAllAsync(account, except, because, time.GetUtcNow(), cancellation), cancellation);

    private async Task<TokenPair> IssueAsync(Account account, Guid session, CancellationToken cancellation)
    {
        var secret = Secret.Make();
        await store.AddTokenAsync(Secret.Hash(secret), session, time.GetUtcNow() + options.Value.RefreshTokenLife, cancellation);
        return new TokenPair(tokens.For(account, session), secret, (int)AccessTokens.Life.TotalSeconds);
    }
}
