using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Accounts;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Gateway.Users;

internal static class UsersApi
{
    public static void MapUsers(this WebApplication app)
    {
        var group = app.MapGroup("/api/users").WithTags("users").RequireAuthorization(Permissions.Users);
        group.MapGet("/", ListAsync);
        group.MapGet("/{id:guid}", GetAsync);
        group.MapPatch("/{id:guid}", ChangeAsync);
    }

    private static async Task<Ok<Page<User>>> ListAsync([AsParameters] PageRequest page, AccountStore accounts, CancellationToken cancellation)
    {
        var rows = await accounts.ListAsync(page.AfterId ?? Guid.Empty, page.Rows, cancellation);
        return TypedResults.Ok(page.Cut(rows, account => account.Id).Select(User.Of));
    }

    private static async Task<Ok<User>> GetAsync(Guid id, AccountStore accounts, CancellationToken cancellation) =>
        TypedResults.Ok(User.Of(await accounts.FindAsync(id, cancellation) ?? throw RefusalException.NotFound("user")));

    private static async Task<Ok<User>> ChangeAsync(Guid id, UserChange body, UserDesk desk, CancellationToken cancellation) =>
        TypedResults.Ok(User.Of(await desk.ChangeAsync(id, body, cancellation)));
}
