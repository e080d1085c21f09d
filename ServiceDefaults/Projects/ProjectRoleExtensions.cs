using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;

namespace AgenticAi.ServiceDefaults.Projects;

public static class ProjectRoleExtensions
{
    /// <summary>Lets through who has at least this role.</summary>
    /// <param name="role">The caller's; null for who is no member.</param>
    /// <param name="least">What is needed.</param>
    /// <param name="what">What is asked for, as the 404 names it: <c>execution</c>.</param>
    /// <exception cref="RefusalException">404: not a member; 403: a member who may not.</exception>
    public static void Require(this ProjectRole? role, ProjectRole least, string what)
    {
        var known = role ?? throw RefusalException.NotFound(what);
        if (known < least)
        {
            throw new RefusalException(StatusCodes.Status403Forbidden, $"This needs the role {Name(least)} in the project; yours is {Name(known)}.");
        }
    }

    private static string Name(ProjectRole role) => role.ToString().ToLowerInvariant();
}
