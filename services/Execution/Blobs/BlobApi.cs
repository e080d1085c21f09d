using AgenticAi.Contracts.Executions;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AgenticAi.Execution.Blobs;

internal static class BlobApi
{
    private const string Bytes = "application/octet-stream";

    /// <summary>What Kestrel lets through; the options say how much of it is taken.</summary>
    private const long LargestBody = 1024L * 1024 * 1024;

    public static void MapBlobs(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/internal/blobs").RequireAuthorization(TokenExtensions.ServicesOnly);
        group.MapGet("/{sha256}", GetAsync);
        group.MapMethods("/{sha256}", [HttpMethods.Head], HeadAsync);
        group.MapPut("/{sha256}", PutAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        group.MapPost("", PostAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
    }

    private static async Task<IResult> GetAsync(string sha256, BlobStore blobs, CancellationToken cancellation) =>
        await blobs.SizeAsync(sha256, cancellation) is { } size ? new BlobResult(sha256, size, Bytes) : throw RefusalException.NotFound("blob");

    private static async Task<Results<Ok, NotFound>> HeadAsync(string sha256, BlobStore blobs, CancellationToken cancellation) =>
        await blobs.SizeAsync(sha256, cancellation) is null ? TypedResults.NotFound() : TypedResults.Ok();

    private static async Task<NoContent> PutAsync(
        string sha256,
        HttpRequest request,
        BlobStore blobs,
        IOptions<BlobOptions> options,
        CancellationToken cancellation
    )
    {
        var content = await LimitedBody.ReadAsync(request, options.Value.Largest, cancellation);
        if (BlobHash.Of(content) != sha256)
        {
            throw RefusalException.Invalid("The content's SHA-256 is not the one in the address (64 hex digits in lower case).");
        }

        await blobs.StoreAsync(content, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>A zip of many.</summary>
    private static async Task<Ok<IReadOnlyList<ArtifactFile>>> PostAsync(HttpRequest request, BlobArchive archive, CancellationToken cancellation) =>
        TypedResults.Ok(await archive.StoreAsync(request, cancellation));
}
