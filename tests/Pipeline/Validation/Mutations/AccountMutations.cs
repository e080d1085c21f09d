using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Tests.Validation.Mutations;

internal static class AccountMutations
{
    public static IEnumerable<ModelMutation> Of(ApplicationModel model)
    {
        if (model.Domain.Accounts is not { } accounts)
        {
            yield break;
        }

        yield return new ModelMutation(ElementId.Setting("accounts/password"), "short passwords", copy =>
        {
            copy.Domain.Accounts!.PasswordMinLength = 1;
            copy.Api.Bodies.SelectMany(body => body.Fields).Where(field => field.Name == "password").ToList().ForEach(field => field.MinLength = null);
        });
        yield return new ModelMutation(ElementId.Setting("accounts/token-lifetime"), "tokens live longer", copy => copy.Domain.Accounts!.TokenLifetime = accounts.TokenLifetime * 10);
        yield return new ModelMutation(ElementId.Setting("accounts/login"), "another status", copy => copy.Domain.Accounts!.BadCredentialsStatus = 400);
        if (accounts.LockoutAttempts is { } attempts)
        {
            yield return new ModelMutation(ElementId.Setting("accounts/lockout"), "many attempts", copy => copy.Domain.Accounts!.LockoutAttempts = attempts + 100);
        }

        foreach (var role in model.Domain.Roles.Where(role => !role.SelfRegistration))
        {
            yield return new ModelMutation(ElementId.Setting("accounts/register"), $"anybody may become {role.Name}", copy => copy.Domain.Roles.Find(other => other.Name == role.Name)!.SelfRegistration = true);
        }
    }
}
