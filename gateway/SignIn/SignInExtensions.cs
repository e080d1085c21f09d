using AgenticAi.Gateway.Accounts;
using AgenticAi.Gateway.Keys;
using AgenticAi.Gateway.People;
using AgenticAi.Gateway.Sessions;
using AgenticAi.Gateway.Users;
using AgenticAi.ServiceDefaults.Idempotency;

namespace AgenticAi.Gateway.SignIn;

internal static class SignInExtensions
{
    /// <summary>Accounts, sessions and API keys.</summary>
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AdministratorOptions>().BindConfiguration("Administrator");
        services.AddOptions<PasswordOptions>().BindConfiguration("Passwords").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LockOutOptions>().BindConfiguration("LockOut").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SessionLives>().BindConfiguration("Sessions");
        services.AddSingleton<AccountStore>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<LockOut>();
        services.AddSingleton<SignInCheck>();
        services.AddSingleton<Registration>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<SessionService>();
        services.AddSingleton<SessionAnswers>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<CsrfTokens>();
        services.AddSingleton<Revocations>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<KeyDesk>();
        services.AddSingleton<UserDesk>();
        services.AddHostedService<FirstAdministrator>();
        services.AddHostedService<SessionSweep>();
        builder.AddIdempotency();
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.MapAuth();
        app.MapKeys();
        app.MapUsers();
        app.MapPeople();
    }
}
