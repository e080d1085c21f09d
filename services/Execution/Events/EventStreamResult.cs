using System.Text;
using System.Text.Json;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Execution.Events;

/// <summary>Server-sent events, as the HTML standard describes them; the id of each is its number.</summary>
internal sealed class EventStreamResult(EventFeed feed, Guid execution, long after) : IResult
{
    private static readonly byte[] KeepAlive = ": nothing new\n\n"u8.ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var stop = httpContext.RequestAborted;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        await response.Body.FlushAsync(stop);
        await foreach (var events in feed.ReadAsync(execution, after, stop))
        {
            await response.Body.WriteAsync(events.Count == 0 ? KeepAlive : Encode(events), stop);
            await response.Body.FlushAsync(stop);
        }
    }

    private static byte[] Encode(IReadOnlyList<EventView> events)
    {
        var text = new StringBuilder();
        foreach (var each in events)
        {
            text.Append($"id: {each.Seq}\nevent: {OneLine(each.Type)}\ndata: {JsonSerializer.Serialize(each, ApiJson.Options)}\n\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string OneLine(string type) => type.ReplaceLineEndings(" ");
}
