using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Validation;

/// <summary>The users that an application under check is started with: two of each role that nobody can register for, so that one can meet the other's rows.</summary>
public static class CheckUsers
{
    private const string Password = "Check-Password-12345";

    public static IReadOnlyList<ConfiguredUser> Of(ApplicationModel model) =>
        [
            .. from role in model.Domain.Roles
            where !role.SelfRegistration
            from number in new[] { 1, 2 }
            select new ConfiguredUser(role.Name, $"{role.Name}-{number}@checks.example", Password),
        ];

    /// <summary>As the application reads it from its configuration.</summary>
    public static IReadOnlyList<string> SettingsOf(ApplicationModel model) =>
        [.. Of(model).Select(user => $"{user.Role}:{user.Identifier}:{user.Password}")];
}
