using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Paging;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Gateway.Keys;

internal static class KeysApi
{
    public static void MapKeys(this WebApplication app)
    {
        var group = app.MapGroup("/api/keys").WithTags("keys").RequireAuthorization(Permissions.Keys);
        group.MapPost("/", AddAsync);
        group.MapGet("/", ListAsync);
        group.MapDelete("/{id:guid}", RemoveAsync);
    }

    private static async Task<Created<MadeKey>> AddAsync(NewKey body, HttpContext context, KeyDesk desk, CancellationToken cancellation)
    {
        var made = await desk.MakeAsync(SignedIn.Of(context.User), body, cancellation);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/keys/{made.Id}", made);
    }

    private static async Task<Ok<Page<ApiKey>>> ListAsync(
        HttpContext context,
        KeyStore store,
        CancellationToken cancellation,
        int limit = Page.DefaultLimit,
        string? after = null
    )
    {
        var wanted = Page.Limit(limit);
        var account = SignedIn.Of(context.User).AccountId;
        var keys = await store.ListAsync(account, Page.After(after), wanted + 1, cancellation);
        return TypedResults.Ok(Page.Of(keys, wanted, key => key.Id));
    }

    private static async Task<NoContent> RemoveAsync(Guid id, HttpContext context, KeyDesk desk, CancellationToken cancellation) =>
        await desk.RevokeAsync(SignedIn.Of(context.User), id, cancellation) ? TypedResults.NoContent() : throw RefusalException.NotFound("key");
}
