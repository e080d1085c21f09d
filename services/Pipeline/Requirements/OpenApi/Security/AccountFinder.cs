using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Security;

/// <summary>Finds out whether an application has accounts, and what they are called.</summary>
internal static class AccountFinder
{
    /// <summary>Null when nobody signs in.</summary>
    public static AccountPlan? Find(ApiDocument document, IReadOnlyList<Call> calls, ResourceMap resources)
    {
        var login = calls.FirstOrDefault(AccountWords.IsSignIn);
        var register = calls.FirstOrDefault(AccountWords.IsSignUp) ?? calls.FirstOrDefault(call => call != login && AccountWords.MakesAccount(call));
        var isSecured = document.Operations.Any(operation =>
            operation.Security is { Count: > 0 } security && security.All(alternative => alternative.Count > 0)
        );
        if (login is null && register is null && !isSecured)
        {
            return null;
        }

        var account = Account(login, register, resources);
        Adopt(account, register, login);
        MergeProfiles(account, resources);
        var names =
            new[] { login, register }.OfType<Call>().Select(AccountWords.Inputs).FirstOrDefault()
            ?? account.Reads.SelectMany(schema => schema.Properties).Select(property => property.Name);
        return new AccountPlan(account, register, login, AccountWords.Identifier(names) ?? "email");
    }

    private static Resource Account(Call? login, Call? register, ResourceMap resources)
    {
        var known =
            resources.Shown(register?.Read.Core)
            ?? resources.Shown(register?.Write.Core)
            ?? resources.Shown(login?.Read.Core)
            ?? resources.Named("user")
            ?? resources.All.FirstOrDefault(resource => AccountWords.IsPerson(resource.Name));
        if (known is not null)
        {
            return known;
        }

        var named = new[] { register?.Read.Core, register?.Write.Core, login?.Read.Core }
            .Select(core => BaseName.Of(core?.Name))
            .FirstOrDefault(name => name is not null && AccountWords.IsPerson(name));
        var account = new Resource(named ?? "User");
        resources.Add(account);
        return account;
    }

    // What registering takes and answers describes the account, unless the answer is about the token alone.
    private static void Adopt(Resource account, Call? register, Call? login)
    {
        foreach (var call in new[] { register, login }.OfType<Call>())
        {
            if (call.Read.Core is { } read && !account.Reads.Contains(read) && IsAboutAccount(read, account))
            {
                account.Reads.Add(read);
            }

            if (!account.Calls.Contains(call) && call == register)
            {
                account.Calls.Add(call);
                if (call.Write.Core is { } write)
                {
                    account.Writes.Add(write);
                }
            }
        }
    }

    private static bool IsAboutAccount(ApiSchema read, Resource account) =>
        BaseName.Of(read.Name) == account.Name
        || (
            AccountWords.Identifier(read.Properties.Select(property => property.Name)) is not null
            && read.Properties.TrueForAll(property => property.Schema.IsScalar)
        );

    // A public profile is a view of the account when the account has all that it shows.
    private static void MergeProfiles(Resource account, ResourceMap resources)
    {
        var own = account
            .Reads.Concat(account.Writes)
            .SelectMany(schema => schema.Properties)
            .Select(property => property.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var profile in resources
                .All.Where(resource => resource != account && !resource.IsCreatable && AccountWords.IsPerson(resource.Name))
                .ToList()
        )
        {
            if (
                own.Count > 0
                && profile
                    .Reads.SelectMany(schema => schema.Properties)
                    .All(property => property.Schema.Type == "boolean" || own.Contains(property.Name))
            )
            {
                profile.Calls.ForEach(account.Calls.Add);
                profile.Reads.ForEach(account.Reads.Add);
                account.Collections.UnionWith(profile.Collections);
                resources.Remove(profile);
            }
        }
    }
}
