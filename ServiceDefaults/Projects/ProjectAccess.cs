using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.ServiceDefaults.Projects;

/// <summary>
/// Asks the service that owns projects who may do what in them. Answers are some seconds old at most. Administrators and our own services are
/// owners of every project that there is.
/// </summary>
public sealed class ProjectAccess
{
    private readonly ProjectClient _client;
    private readonly ProjectCache _cache;

    internal ProjectAccess(ProjectClient client, ProjectCache cache)
    {
        _client = client;
        _cache = cache;
    }

    /// <returns>Null when there is no such project, or the caller is no member of it.</returns>
    /// <exception cref="RefusalException">503: nobody answers.</exception>
    public async Task<ProjectRole?> RoleAsync(Guid project, Caller caller, CancellationToken cancellation) =>
        (
            await _cache.GetAsync(
                ("member", project, caller),
                () => AskAsync(caller, HttpMethod.Get, $"internal/projects/{project}/members/{Who(caller)}"),
                cancellation
            )
        )?.Role;

    /// <summary>Lets through who has at least this role.</summary>
    /// <param name="what">What is asked for, as the 404 names it: <c>execution</c>.</param>
    /// <exception cref="RefusalException">404: not a member; 403: a member who may not; 503: nobody answers.</exception>
    public async Task RequireAsync(Guid project, Caller caller, ProjectRole least, string what, CancellationToken cancellation) =>
        (await RoleAsync(project, caller, cancellation)).Require(least, what);

    /// <summary>The projects whose things a list shows: the one that is asked for, or all of the caller's.</summary>
    /// <returns>Null for an administrator, who sees those of every project.</returns>
    /// <exception cref="RefusalException">404: no member of the one that is asked for; 503: nobody answers.</exception>
    public async Task<IReadOnlyList<Guid>?> VisibleAsync(Guid? project, Caller caller, CancellationToken cancellation)
    {
        if (project is not { } wanted)
        {
            return caller.IsAdministrator ? null : await ProjectsAsync(caller, cancellation);
        }

        await RequireAsync(wanted, caller, ProjectRole.Viewer, "project", cancellation);
        return [wanted];
    }

    /// <summary>The caller's own project, made on first use.</summary>
    /// <exception cref="RefusalException">503: nobody answers.</exception>
    public async Task<Guid> PersonalProjectAsync(Caller caller, CancellationToken cancellation) =>
        (
            await _cache.GetAsync(
                ("personal", caller),
                () => AskAsync(caller, HttpMethod.Put, $"internal/users/{Who(caller, "/personal-project")}"),
                cancellation
            )
        )!.ProjectId;

    private async Task<IReadOnlyList<Guid>> ProjectsAsync(Caller caller, CancellationToken cancellation) =>
        await _cache.GetAsync(
            ListOf(caller),
            () => _client.AskAsync<IReadOnlyList<Guid>>(HttpMethod.Get, $"internal/users/{Who(caller, "/projects")}"),
            cancellation
        ) ?? [];

    /// <summary>A project that was not asked for lately may be a new one, and then the caller's list is an old one.</summary>
    private async Task<ProjectMembership?> AskAsync(Caller caller, HttpMethod method, string address)
    {
        var answer = await _client.AskAsync<ProjectMembership>(method, address);
        _cache.Forget(ListOf(caller));
        return answer;
    }

    private static object ListOf(Caller caller) => ("projects", caller);

    private static string Who(Caller caller, string path = "") =>
        $"{Uri.EscapeDataString(caller.Id)}{path}?name={Uri.EscapeDataString(caller.Name)}&role={Uri.EscapeDataString(caller.Role)}";
}
