using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Validation.Mutations.Kinds;

/// <summary>How people sign up and in.</summary>
internal sealed class AccountMutator : IMutator
{
    private const int Longer = 10;
    private const int MoreAttempts = 100;

    public IEnumerable<Mutation> Of(ApplicationModel model) => model.Domain.Accounts is { } accounts ? Of(model, accounts) : [];

    private static IEnumerable<Mutation> Of(ApplicationModel model, Accounts accounts)
    {
        static Mutation Take(string name, string what, Action<Accounts> change) =>
            new($"accounts-{name}", ElementId.Setting($"accounts/{name}"), what, copy => change(copy.Domain.Accounts!));

        yield return new Mutation(
            "accounts-password",
            ElementId.Setting("accounts/password"),
            "short passwords",
            copy =>
            {
                copy.Domain.Accounts!.PasswordMinLength = 1;
                copy.Api.Bodies.SelectMany(body => body.Fields)
                    .Where(field => field.Name == "password")
                    .ToList()
                    .ForEach(field => field.MinLength = null);
            }
        );
        yield return Take("token-lifetime", "tokens live longer", changed => changed.TokenLifetime = accounts.TokenLifetime * Longer);
        yield return Take("login", "another status", changed => changed.BadCredentialsStatus = 400);
        if (accounts.LockoutAttempts is { } attempts)
        {
            yield return Take("lockout", "many attempts", changed => changed.LockoutAttempts = attempts + MoreAttempts);
        }

        if (model.Api.Operations.Find(operation => operation.Kind == OperationKind.Register) is not { } register)
        {
            yield break;
        }

        yield return new Mutation(
            "accounts-register",
            ElementId.Setting("accounts/register"),
            "nobody can sign up",
            copy => copy.Api.Operations.RemoveAll(operation => operation.Id == register.Id)
        );
        if (model.Api.FindBody(register.Body ?? "")?.Fields.Exists(field => field.Name == "role") == true)
        {
            foreach (var role in model.Domain.Roles.Where(role => !role.SelfRegistration))
            {
                yield return new Mutation(
                    "accounts-register",
                    ElementId.Setting("accounts/register"),
                    $"anybody may become {role.Name}",
                    copy => copy.Domain.Roles.Find(other => other.Name == role.Name)!.SelfRegistration = true
                );
            }
        }
    }
}
