using AgenticAi.Contracts.People;
using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Gateway.People;

/// <summary>Tells our services who has an account; disabled ones have none.</summary>
internal static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/internal/people").RequireAuthorization(AccessExtensions.NeighboursPolicy).ExcludeFromDescription();
        group.MapGet("/{id:guid}", async (Guid id, AccountStore store, CancellationToken stop) => Answer(await store.FindAsync(id, stop)));
        group.MapGet(
            "/",
            async (string email, AccountStore store, CancellationToken stop) => Answer(await store.FindAsync(email.Trim().ToLowerInvariant(), stop))
        );
    }

    private static Results<Ok<KnownPerson>, NotFound> Answer(Account? account) =>
        account is { Disabled: false } ? TypedResults.Ok(new KnownPerson(account.Id.ToString(), account.Email)) : TypedResults.NotFound();
}
