using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Paging;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgenticAi.Validation.Validations;

internal static class ValidationApi
{
    private const string Zip = "application/zip";

    public static void MapValidations(this IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { "/api/validations", "/api/validate" })
        {
            routes.MapPost(path, CreateAsync).WithTags("validation").WithIdempotency();
            routes.MapPost(path, UploadAsync).WithTags("validation").Accepts<Stream>(Zip).WithIdempotency();
        }

        var group = routes.MapGroup("/api/validations").WithTags("validation");
        group.MapGet("/", ListAsync);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapGet("/{id:guid}/report", ReportAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<Accepted<ValidationView>> CreateAsync(
        NewValidation request,
        HttpContext context,
        ValidationDesk desk,
        CancellationToken cancellation
    ) => Accepted(await desk.CreateAsync(request, context, cancellation));

    private static async Task<Accepted<ValidationView>> UploadAsync(
        string? name,
        Guid? projectId,
        Stream body,
        HttpContext context,
        ValidationDesk desk,
        CancellationToken cancellation
    )
    {
        using var zip = new MemoryStream();
        await body.CopyToAsync(zip, cancellation);
        return Accepted(await desk.CreateAsync(name, projectId, zip.ToArray(), context, cancellation));
    }

    private static async Task<Ok<Page<ValidationView>>> ListAsync(
        [AsParameters] PageRequest page,
        Guid? projectId,
        HttpContext context,
        ValidationDesk desk,
        CancellationToken cancellation
    ) => TypedResults.Ok(await desk.ListAsync(page, projectId, Caller.Of(context.User), cancellation));

    private static async Task<Ok<ValidationView>> ReadAsync(Guid id, HttpContext context, ValidationDesk desk, CancellationToken cancellation) =>
        TypedResults.Ok(await desk.ReadAsync(id, Caller.Of(context.User), ProjectRole.Viewer, cancellation));

    private static async Task<ContentHttpResult> ReportAsync(Guid id, HttpContext context, ValidationDesk desk, CancellationToken cancellation) =>
        TypedResults.Text(await desk.ReportAsync(id, Caller.Of(context.User), cancellation), "application/json");

    private static async Task<NoContent> DeleteAsync(Guid id, HttpContext context, ValidationDesk desk, CancellationToken cancellation)
    {
        await desk.DeleteAsync(id, Caller.Of(context.User), cancellation);
        return TypedResults.NoContent();
    }

    private static Accepted<ValidationView> Accepted(ValidationView validation) =>
        TypedResults.Accepted($"/api/validations/{validation.Id}", validation);
}
