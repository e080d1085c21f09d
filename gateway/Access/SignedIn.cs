using System.Security.Claims;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Gateway.Access;

/// <summary>Who asks, by what proof, and what that proof allows.</summary>
/// <param name="ProofId">Of the session or of the API key.</param>
public sealed record SignedIn(Caller Caller, Proof Proof, Guid ProofId, IReadOnlyList<string> Permissions)
{
    private const string ProofClaim = "proof";
    private const string ProofIdClaim = "proof-id";
    private const string PermissionClaim = "permission";

    public Guid AccountId => Guid.Parse(Caller.Id);

    public bool May(string permission) => Permissions.Contains(permission, StringComparer.Ordinal);

    public ClaimsPrincipal ToPrincipal(string authentication)
    {
        var identity = Caller.ToIdentity(authentication);
        identity.AddClaim(new Claim(ProofClaim, Proof.ToString()));
        identity.AddClaim(new Claim(ProofIdClaim, ProofId.ToString()));
        identity.AddClaims(Permissions.Select(permission => new Claim(PermissionClaim, permission)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Null for strangers.</summary>
    public static SignedIn? Find(ClaimsPrincipal principal) => principal.Identity?.IsAuthenticated == true ? Of(principal) : null;

    public static SignedIn Of(ClaimsPrincipal principal) =>
        new(
            Caller.Of(principal),
            Enum.Parse<Proof>(principal.FindFirst(ProofClaim)!.Value),
            Guid.Parse(principal.FindFirst(ProofIdClaim)!.Value),
            [.. principal.FindAll(PermissionClaim).Select(claim => claim.Value)]
        );
}
