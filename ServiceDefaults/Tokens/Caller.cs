using System.Security.Claims;

namespace AgenticAi.ServiceDefaults.Tokens;

/// <summary>Who asks.</summary>
/// <param name="Id">The user's id (a UUID), or the service's name.</param>
/// <param name="Name">E-mail address, or the service's name.</param>
/// <param name="Role">One of the constants below.</param>
public sealed record Caller(string Id, string Name, string Role)
{
    public const string User = "user";

    /// <summary>Sees and changes everybody's things.</summary>
    public const string Administrator = "administrator";

    /// <summary>Another of our services.</summary>
    public const string Service = "service";

    internal const string IdClaim = "sub";
    internal const string NameClaim = "name";
    internal const string RoleClaim = "role";

    public bool IsAdministrator => Role == Administrator;

    public bool IsService => Role == Service;

    /// <exception cref="InvalidOperationException">The endpoint lets strangers in.</exception>
    public static Caller Of(ClaimsPrincipal principal) => new(Claim(principal, IdClaim), Claim(principal, NameClaim), Claim(principal, RoleClaim));

    /// <param name="authentication">How the caller proved who it is; null for an identity that is only written down.</param>
    public ClaimsIdentity ToIdentity(string? authentication = null) =>
        new([new Claim(IdClaim, Id), new Claim(NameClaim, Name), new Claim(RoleClaim, Role)], authentication, NameClaim, RoleClaim);

    private static string Claim(ClaimsPrincipal principal, string type) =>
        principal.FindFirst(type)?.Value ?? throw new InvalidOperationException($"The caller has no claim '{type}'.");
}
