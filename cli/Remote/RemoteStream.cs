using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace AgenticAi.Cli.Remote;

internal sealed class RemoteStream(HttpClient http)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The events of a stream until its end. A stream that breaks is continued after the last event that was seen.</summary>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync(
        string path,
        Func<SseItem<string>, bool> isLast,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var last = "";
        while (true)
        {
            await foreach (var item in OnceAsync(path, last, cancellation))
            {
                last = item.EventId ?? last;
                yield return item;
                if (isLast(item))
                {
                    yield break;
                }
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    private async IAsyncEnumerable<SseItem<string>> OnceAsync(string path, string last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var response = await RemotePatience.RepeatAsync(() => OpenAsync(path, last, cancellation), cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        await using var items = SseParser.Create(stream).EnumerateAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (await NextAsync(items))
        {
            yield return items.Current;
        }
    }

    private async Task<HttpResponseMessage> OpenAsync(string path, string last, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (last.Length > 0)
        {
            request.Headers.Add("Last-Event-ID", last);
        }

        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        await RemoteAnswer.RequireSuccessAsync(response, cancellation);
        return response;
    }

    /// <returns>False as well when the connection broke: the caller continues with a new one.</returns>
    private static async Task<bool> NextAsync(IAsyncEnumerator<SseItem<string>> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return false;
        }
    }
}
