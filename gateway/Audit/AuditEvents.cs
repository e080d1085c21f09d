using System.Diagnostics;
using AgenticAi.Gateway.Access;

namespace AgenticAi.Gateway.Audit;

/// <summary>Makes events of the request that is being answered.</summary>
internal sealed class AuditEvents(IHttpContextAccessor current, TimeProvider time)
{
    private const int LongestText = 500;

    public AuditEvent Now(string kind, string? subject, string? details)
    {
        var context = current.HttpContext;
        var who = context is null ? null : SignedIn.Find(context.User)?.Caller;
        return new AuditEvent(
            0,
            time.GetUtcNow(),
            kind,
            who?.Id,
            who?.Name,
            context is null ? null : ClientAddress.Of(context),
            Activity.Current?.TraceId.ToString() ?? context?.TraceIdentifier,
            Storable(subject),
            Storable(details)
        );
    }

    private static string? Storable(string? text) => text?[..Math.Min(text.Length, LongestText)].Replace('\0', ' ');
}
