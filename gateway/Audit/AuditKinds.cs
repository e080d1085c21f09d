namespace AgenticAi.Gateway.Audit;

/// <summary>What the audit log tells of.</summary>
internal static class AuditKinds
{
    public const string Registered = "account.registered";
    public const string AccountChanged = "account.changed";
    public const string PasswordChanged = "account.passwordChanged";
    public const string SignedIn = "signIn.succeeded";
    public const string SignInFailed = "signIn.failed";
    public const string SignInRefused = "signIn.refused";
    public const string LockedOut = "signIn.lockedOut";
    public const string SignedOut = "session.signedOut";
    public const string TokenReused = "session.tokenReused";
    public const string KeyMade = "key.made";
    public const string KeyRevoked = "key.revoked";
    public const string TokenRefused = "request.tokenRefused";
    public const string CrossSiteRefused = "request.crossSiteRefused";
    public const string Limited = "request.limited";
    public const string Changed = "request.changed";

    public static readonly IReadOnlyList<string> All =
    [
        Registered,
        AccountChanged,
        PasswordChanged,
        SignedIn,
        SignInFailed,
        SignInRefused,
        LockedOut,
        SignedOut,
        TokenReused,
        KeyMade,
        KeyRevoked,
        TokenRefused,
        CrossSiteRefused,
        Limited,
        Changed,
    ];
}
