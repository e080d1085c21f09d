using AgenticAi.Gateway.Access;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Gateway.Audit;

internal static class AuditApi
{
    public static void MapAudit(this WebApplication app) =>
        app.MapGet("/api/audit", ListAsync).WithTags("audit").RequireAuthorization(Permissions.Audit);

    private static async Task<Ok<Page<AuditEvent>>> ListAsync(
        [AsParameters] PageRequest page,
        [AsParameters] AuditFilter filter,
        AuditStore store,
        CancellationToken cancellation
    )
    {
        if (filter.Kind is { } kind && !AuditKinds.All.Contains(kind, StringComparer.Ordinal))
        {
            throw RefusalException.Invalid($"kind: write one of {string.Join(", ", AuditKinds.All)}.");
        }

        var rows = await store.ListAsync(filter, page.AfterNumber, page.Rows, cancellation);
        return TypedResults.Ok(page.Cut(rows, told => told.Id));
    }
}
