using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using AgenticAi.AppHost.Native.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace AgenticAi.AppHost.Native.ResourcePage;

internal static class ResourcesApi
{
    public static void MapResources(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/resources");
        group.MapGet("/", (ResourceList resources) => TypedResults.Ok(resources.Rows()));
        group.MapGet("/{name}/logs", Logs);
        group.MapPost("/{name}/start", (string name, ResourceList resources) => Ask(resources, name, WishKind.Run));
        group.MapPost("/{name}/stop", (string name, ResourceList resources) => Ask(resources, name, WishKind.Stop));
        group.MapPost("/{name}/restart", (string name, ResourceList resources) => Ask(resources, name, WishKind.Run));
    }

    /// <summary>A wish to run replaces the one before, whose program is stopped first.</summary>
    private static Results<Accepted, NotFound> Ask(ResourceList resources, string name, WishKind kind)
    {
        if (resources.Find(name) is not { } instance)
        {
            return TypedResults.NotFound();
        }

        instance.Ask(kind);
        return TypedResults.Accepted((string?)null);
    }

    private static Results<ServerSentEventsResult<string>, NotFound> Logs(
        string name,
        HttpRequest request,
        ResourceList resources,
        CancellationToken cancellation
    )
    {
        if (resources.Find(name) is not { } instance)
        {
            return TypedResults.NotFound();
        }

        var after = long.TryParse(request.Headers["Last-Event-ID"].ToString(), out var number) ? number : 0;
        return TypedResults.ServerSentEvents(EventsAsync(instance.Log, after, cancellation));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        LogBook log,
        long after,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var line in log.ReadAsync(after, cancellation))
        {
            yield return new SseItem<string>(line.Text) { EventId = $"{line.Number}" };
        }
    }
}
