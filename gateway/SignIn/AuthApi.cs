using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Accounts;
using AgenticAi.Gateway.Sessions;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Gateway.SignIn;

internal static class AuthApi
{
    public static void MapAuth(this WebApplication app)
    {
        var group = app.MapGroup("/api/auth").WithTags("auth");
        group.MapPost("/register", RegisterAsync).AllowAnonymous().WithIdempotency();
        group.MapPost("/login", LogInAsync).AllowAnonymous();
        group.MapPost("/refresh", RefreshAsync).AllowAnonymous();
        group.MapPost("/logout", LogOutAsync).AllowAnonymous();
        group.MapPost("/password", ChangePasswordAsync);
        group.MapGet("/me", (HttpContext context) => TypedResults.Ok(Person.Of(SignedIn.Of(context.User))));
    }

    private static async Task<Created<Person>> RegisterAsync(
        Credentials body,
        HttpContext context,
        Registration registration,
        TimeProvider time,
        CancellationToken cancellation
    ) => TypedResults.Created("/api/auth/me", Person.Of(await registration.AddAsync(context.NewId(time), body, cancellation)));

    private static async Task<Results<Ok<TokenPair>, Ok<Person>, ProblemHttpResult>> LogInAsync(
        Credentials body,
        HttpContext context,
        SignInCheck check,
        SessionAnswers answers,
        CancellationToken cancellation
    )
    {
        var outcome = await check.CheckAsync(
            EmailAddress.Read(body.Email),
            body.Password ?? throw RefusalException.Invalid("'password' is missing."),
            ClientAddress.Of(context),
            cancellation
        );
        return outcome switch
        {
            { Account: { } account } => await answers.BeginAsync(account, context, body.Cookies, cancellation),
            { LockedFor: { } wait } => answers.Locked(context, wait),
            _ => answers.Wrong(),
        };
    }

    private static Task<Results<Ok<TokenPair>, Ok<Person>, ProblemHttpResult>> RefreshAsync(
        RefreshRequest? body,
        HttpContext context,
        SessionAnswers answers,
        CancellationToken cancellation
    ) => answers.ContinueAsync(body?.RefreshToken, context, cancellation);

    private static async Task<NoContent> LogOutAsync(
        RefreshRequest? body,
        HttpContext context,
        SessionAnswers answers,
        CancellationToken cancellation
    )
    {
        await answers.EndAsync(body?.RefreshToken, context, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ChangePasswordAsync(
        PasswordChange body,
        HttpContext context,
        Registration registration,
        CancellationToken cancellation
    )
    {
        await registration.ChangePasswordAsync(SignedIn.Of(context.User), body, ClientAddress.Of(context), cancellation);
        return TypedResults.NoContent();
    }
}
