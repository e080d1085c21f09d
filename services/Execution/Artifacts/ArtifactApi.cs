using AgenticAi.Contracts.Executions;
using AgenticAi.Execution.Differences;
using AgenticAi.Execution.Executions;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Execution.Artifacts;

internal static class ArtifactApi
{
    public static void MapArtifacts(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/executions/{id:guid}");
        group.MapGet("/artifacts", ListAsync);
        group.MapGet("/artifacts/content", ContentAsync);
        group.MapGet("/artifacts/files/{**path}", ContentAsync);
        group.MapGet("/artifacts.zip", ZipAsync);
        group.MapGet("/artifacts/difference", DifferenceAsync);
    }

    private static async Task<Ok<Page<ArtifactFile>>> ListAsync(
        Guid id,
        [AsParameters] PageRequest page,
        HttpContext context,
        ExecutionAccess access,
        ArtifactReader artifacts,
        CancellationToken cancellation
    )
    {
        await access.ReadAsync(id, Caller.Of(context.User), cancellation);
        return TypedResults.Ok(await artifacts.ListAsync(id, page, cancellation));
    }

    private static async Task<IResult> ContentAsync(
        Guid id,
        string path,
        HttpContext context,
        ExecutionAccess access,
        ArtifactReader artifacts,
        CancellationToken cancellation
    )
    {
        await access.ReadAsync(id, Caller.Of(context.User), cancellation);
        if (!RelativePath.IsSafe(path))
        {
            throw RefusalException.Invalid("path: write the path of a file as the list of artifacts shows it.");
        }

        return new ArtifactResult(await artifacts.FindAsync(id, path, cancellation) ?? throw RefusalException.NotFound("artifact"));
    }

    private static async Task<IResult> ZipAsync(
        Guid id,
        HttpContext context,
        ExecutionAccess access,
        ArtifactReader artifacts,
        CancellationToken cancellation
    )
    {
        await access.ReadAsync(id, Caller.Of(context.User), cancellation);
        var files = await artifacts.AllAsync(id, cancellation);
        return files.Count > 0 ? new ArchiveResult(id, files) : throw RefusalException.NotFound("artifact");
    }

    /// <param name="to">The execution to compare with: an id, or <c>previous</c>.</param>
    private static async Task<Ok<Difference>> DifferenceAsync(
        Guid id,
        HttpContext context,
        ExecutionAccess access,
        DifferenceReader differences,
        CancellationToken cancellation,
        string to = DifferenceReader.Previous
    )
    {
        var caller = Caller.Of(context.User);
        var execution = await access.ReadAsync(id, caller, cancellation);
        var other = await differences.OtherAsync(execution, to, cancellation);
        await access.ReadAsync(other, caller, cancellation);
        return TypedResults.Ok(await differences.BetweenAsync(other, id, cancellation));
    }
}
