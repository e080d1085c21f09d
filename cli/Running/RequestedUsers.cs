using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Faults;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Cli.Running;

/// <summary>The accounts that <c>--user</c> asks for.</summary>
internal static class RequestedUsers
{
    /// <param name="users"><c>role:e-mail:password</c>.</param>
    /// <param name="layout">Holds the model of the application.</param>
    /// <exception cref="FaultException">The application has no such role.</exception>
    public static void Require(IReadOnlyList<string> users, OutputLayout layout)
    {
        if (users.Count == 0)
        {
            return;
        }

        var domain = ModelJson.Read(File.ReadAllText(layout.Model)).Domain;
        var roles = domain.Roles.Select(role => role.Name).ToList();
        if (domain.Accounts is null)
        {
            throw new FaultException(FaultKind.WrongArgument, "The application has no accounts", "--user", "Leave it out.");
        }

        if (
            roles.Count > 0
            && users.Select(user => ConfiguredUser.Parse(user).Role).FirstOrDefault(role => !roles.Contains(role, StringComparer.Ordinal))
                is { } unknown
        )
        {
            throw new FaultException(
                FaultKind.WrongArgument,
                $"The application has no role '{unknown}'",
                $"--user {unknown}:...",
                $"Its roles are {string.Join(", ", roles)}."
            );
        }
    }
}
