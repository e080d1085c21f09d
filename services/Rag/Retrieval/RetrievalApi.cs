using AgenticAi.Rag.Patterns;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Rag.Retrieval;

internal static class RetrievalApi
{
    public static void MapRetrieval(this IEndpointRouteBuilder routes) => routes.MapPost("/api/rag/retrieve", RetrieveAsync).WithTags("rag");

    private static async Task<Ok<RetrievalResult>> RetrieveAsync(RetrievalQuery query, PatternStore store, CancellationToken cancellation)
    {
        if (query.Text is null == query.Signature is null)
        {
            throw RefusalException.Invalid("Give either text or signature.");
        }

        var ranking = new PatternRanking(await store.AllAsync(cancellation));
        return TypedResults.Ok(
            new RetrievalResult(
                query.Signature is { } signature ? ranking.ForSignature(signature, query.Limit) : ranking.ForText(query.Text!, query.Limit)
            )
        );
    }
}
