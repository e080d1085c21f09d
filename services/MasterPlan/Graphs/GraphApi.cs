using System.Text;
using AgenticAi.ServiceDefaults.Problems;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.MasterPlan.Graphs;

internal static class GraphApi
{
    private const string Tasks = "tasks";
    private const string Entities = "entities";

    public static void MapGraphs(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/masterplans/{id:guid}/graph", DrawAsync).WithTags("masterplan").Produces<GraphView>();

    /// <param name="format"><c>json</c>, <c>mermaid</c> or <c>svg</c>; without it the header Accept decides.</param>
    /// <param name="of"><c>tasks</c>, or <c>entities</c> as Mermaid or SVG.</param>
    private static async Task<IResult> DrawAsync(
        Guid id,
        HttpContext context,
        GraphDesk desk,
        CancellationToken cancellation,
        string? format = null,
        string of = Tasks
    )
    {
        var caller = Caller.Of(context.User);
        return (of, GraphFormats.Of(context.Request, format)) switch
        {
            (Tasks, GraphFormats.Json) => TypedResults.Ok(await desk.ViewAsync(id, caller, cancellation)),
            (Tasks, GraphFormats.Mermaid) => Mermaid(await desk.MermaidAsync(id, caller, cancellation)),
            (Tasks, _) => Svg(context, await desk.SvgAsync(id, caller, cancellation)),
            (Entities, GraphFormats.Svg) => Svg(context, await desk.EntitiesSvgAsync(id, caller, cancellation)),
            (Entities, _) => Mermaid(await desk.EntitiesMermaidAsync(id, caller, cancellation)),
            _ => throw RefusalException.Invalid($"of: write {Tasks} or {Entities}."),
        };
    }

    private static IResult Mermaid(string text) => TypedResults.Text(text, "text/vnd.mermaid", Encoding.UTF8);

    private static IResult Svg(HttpContext context, string picture)
    {
        // A browser that opens the picture by itself runs nothing in it and loads nothing for it.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return TypedResults.Text(picture, "image/svg+xml", Encoding.UTF8);
    }
}
