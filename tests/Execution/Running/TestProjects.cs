using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Projects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AgenticAi.Execution.Tests.Running;

/// <summary>Projects as the service of plans keeps them: everybody has one, and may be let into others.</summary>
public sealed class TestProjects
{
    private readonly ConcurrentDictionary<(Guid Project, string User), ProjectRole> _members = new();

    public static Guid Personal(string user) => new(SHA256.HashData(Encoding.UTF8.GetBytes(user)).AsSpan(0, 16));

    public void Let(string user, Guid project, ProjectRole role) => _members[(project, user)] = role;

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPut("/internal/users/{user}/personal-project", (string user) => Json(new ProjectMembership(Personal(user), ProjectRole.Owner)));
        app.MapGet(
            "/internal/users/{user}/projects",
            (string user) => Json(_members.Keys.Where(key => key.User == user).Select(key => key.Project).Append(Personal(user)))
        );
        app.MapGet(
            "/internal/projects/{project:guid}/members/{user}",
            (Guid project, string user, string role) =>
                RoleOf(project, user, role) is { } found ? Json(new ProjectMembership(project, found)) : Results.NotFound()
        );
    }

    private ProjectRole? RoleOf(Guid project, string user, string role)
    {
        if (project == Personal(user) || role != "user")
        {
            return ProjectRole.Owner;
        }

        return _members.TryGetValue((project, user), out var found) ? found : null;
    }

    private static IResult Json<T>(T value) => Results.Json(value, ApiJson.Options);
}
