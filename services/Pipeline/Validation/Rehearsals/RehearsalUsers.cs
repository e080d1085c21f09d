using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>The users that exist when a rehearsed test starts: two of each role that nobody can register for.</summary>
internal static class RehearsalUsers
{
    private const string Password = "Secret-12345";

    public static IReadOnlyList<ConfiguredUser> Of(ApplicationModel model) =>
        [
            .. from role in model.Domain.Roles
            where !role.SelfRegistration
            from number in new[] { "", "2" }
            select new ConfiguredUser(role.Name, $"{role.Name}{number}@example.com", Password),
        ];
}
