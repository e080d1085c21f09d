using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Accounts;

namespace AgenticAi.Gateway.SignIn;

/// <summary>An account as its owner sees it.</summary>
/// <param name="Permissions">Of the token or key that asked.</param>
public sealed record Person(Guid Id, string Email, string Role, IReadOnlyList<string> Permissions)
{
    internal static Person Of(Account account) => new(account.Id, account.Email, account.Role, Access.Permissions.Of(account.Role));

    internal static Person Of(SignedIn person) => new(person.AccountId, person.Caller.Name, person.Caller.Role, person.Permissions);
}
