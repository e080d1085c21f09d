using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AgenticAi.MasterPlan.Projects;

/// <summary>Answers <see cref="ProjectAccess"/> of our other services. The user's name and role come with the question.</summary>
internal static class InternalProjectApi
{
    public static void MapInternalProjects(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/internal").RequireAuthorization(TokenExtensions.ServicesOnly);
        group.MapGet("/projects/{id:guid}/members/{userId}", MembershipAsync);
        group.MapGet("/users/{userId}/projects", ProjectsAsync);
        group.MapPut("/users/{userId}/personal-project", PersonalAsync);
    }

    private static async Task<Results<Ok<ProjectMembership>, NotFound>> MembershipAsync(
        Guid id,
        string userId,
        ProjectRoles roles,
        CancellationToken cancellation,
        string name = "",
        string role = Caller.User
    ) =>
        await roles.OfAsync(id, new Caller(userId, name, role), cancellation) is { } found
            ? TypedResults.Ok(new ProjectMembership(id, found))
            : TypedResults.NotFound();

    private static async Task<Ok<List<Guid>>> ProjectsAsync(string userId, ProjectRoles roles, CancellationToken cancellation, string name = "") =>
        TypedResults.Ok(await roles.Memberships(new Caller(userId, name, Caller.User)).Select(member => member.ProjectId).ToListAsync(cancellation));

    private static async Task<Ok<ProjectMembership>> PersonalAsync(
        string userId,
        ProjectDesk desk,
        CancellationToken cancellation,
        string name = "",
        string role = Caller.User
    ) => TypedResults.Ok(new ProjectMembership(await desk.PersonalAsync(new Caller(userId, name, role), cancellation), ProjectRole.Owner));
}
