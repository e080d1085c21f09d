using System.Text;
using System.Text.Json;

namespace AgenticAi.Execution.Events;

/// <summary>What happened, as lines for people.</summary>
internal sealed class LogResult(EventReader events, Guid execution) : IResult
{
    /// <summary>What an event says first, if it has it.</summary>
    private static readonly string[] Words =
    [
        "number",
        "phase",
        "name",
        "title",
        "state",
        "reason",
        "outcome",
        "summary",
        "message",
        "line",
        "problems",
    ];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/plain; charset=utf-8";
        IReadOnlyList<EventView> part;
        var last = 0L;
        do
        {
            part = await events.AfterAsync(execution, last, httpContext.RequestAborted);
            var text = string.Concat(part.Select(Line));
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), httpContext.RequestAborted);
            last = part.Count == 0 ? last : part[^1].Seq;
        } while (part.Count == EventReader.Most);
    }

    private static string Line(EventView each) =>
        $"{each.At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ} {each.Type} {string.Join(" · ", Said(each.Data)).ReplaceLineEndings(" ")}\n";

    private static IEnumerable<string> Said(JsonElement data) =>
        data.ValueKind != JsonValueKind.Object
            ? [data.ToString()]
            : Words
                .Where(word => data.TryGetProperty(word, out _))
                .Select(word => data.GetProperty(word).ToString())
                .Where(words => words.Length > 0);
}
