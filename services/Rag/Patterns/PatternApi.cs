using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Rag.Patterns;

/// <summary>Patterns hold no words of anybody's specification, so everybody who is signed in may read them.</summary>
internal static class PatternApi
{
    public static void MapPatterns(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/rag/patterns").WithTags("rag");
        group.MapGet("/", ListAsync);
        group.MapGet("/{name}", ReadAsync);
    }

    private static async Task<Ok<Page<PatternView>>> ListAsync([AsParameters] PageRequest page, PatternStore store, CancellationToken cancellation)
    {
        var uses = await store.ListAsync(page.AfterText ?? "", page.Rows, cancellation);
        var patterns = uses.GroupBy(use => use.Pattern, StringComparer.Ordinal).Select(group => PatternView.Of([.. group])).ToList();
        return TypedResults.Ok(page.Cut(patterns, pattern => pattern.Pattern));
    }

    private static async Task<Ok<PatternView>> ReadAsync(string name, PatternStore store, CancellationToken cancellation)
    {
        var uses = await store.FindAsync(name, cancellation);
        return uses.Count == 0 ? throw RefusalException.NotFound("pattern") : TypedResults.Ok(PatternView.Of(uses));
    }
}
