using AgenticAi.Gateway.Accounts;

namespace AgenticAi.Gateway.Users;

/// <summary>An account as administrators see it.</summary>
public sealed record User(Guid Id, string Email, string Role, bool Disabled, DateTimeOffset CreatedAt, DateTimeOffset? SignedInAt)
{
    internal static User Of(Account account) => new(account.Id, account.Email, account.Role, account.Disabled, account.CreatedAt, account.SignedInAt);
}
