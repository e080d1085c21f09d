using AgenticAi.Gateway.Access;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Gateway.Keys;

internal static class KeysApi
{
    public static void MapKeys(this WebApplication app)
    {
        var group = app.MapGroup("/api/keys").WithTags("keys").RequireAuthorization(Permissions.Keys);
        group.MapPost("/", AddAsync).WithIdempotency(isSecret: true);
        group.MapGet("/", ListAsync);
        group.MapDelete("/{id:guid}", RemoveAsync);
    }

    private static async Task<Created<MadeKey>> AddAsync(
        NewKey body,
        HttpContext context,
        KeyDesk desk,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var made = await desk.MakeAsync(context.NewId(time), SignedIn.Of(context.User), body, cancellation);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/keys/{made.Id}", made);
    }

    private static async Task<Ok<Page<ApiKey>>> ListAsync(
        [AsParameters] PageRequest page,
        HttpContext context,
        KeyStore store,
        CancellationToken cancellation
    )
    {
        var rows = await store.ListAsync(SignedIn.Of(context.User).AccountId, page.AfterId ?? Guid.Empty, page.Rows, cancellation);
        return TypedResults.Ok(page.Cut(rows, key => key.Id));
    }

    private static async Task<NoContent> RemoveAsync(Guid id, HttpContext context, KeyDesk desk, CancellationToken cancellation) =>
        await desk.RevokeAsync(SignedIn.Of(context.User), id, cancellation) ? TypedResults.NoContent() : throw RefusalException.NotFound("key");
}
