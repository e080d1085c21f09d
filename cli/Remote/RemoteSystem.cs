using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Remote;

/// <summary>The API of a running system, as its gateway offers it.</summary>
/// <param name="address">Of the gateway.</param>
/// <param name="key">API key; empty for calls that need none.</param>
internal sealed class RemoteSystem(Uri address, string key) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly HttpClient _http = Client(address, key);

    public Task<T> GetAsync<T>(string path, CancellationToken cancellation) =>
        RepeatAsync(
            async () =>
            {
                using var response = await _http.GetAsync(Relative(path), cancellation);
                return await ReadAsync<T>(response, cancellation);
            },
            cancellation
        );

    public Task<string> GetTextAsync(string path, CancellationToken cancellation) =>
        RepeatAsync(
            async () =>
            {
                using var response = await _http.GetAsync(Relative(path), cancellation);
                await RequireSuccessAsync(response, cancellation);
                return await response.Content.ReadAsStringAsync(cancellation);
            },
            cancellation
        );

    /// <param name="path">Relative address.</param>
    /// <param name="body">Becomes JSON.</param>
    /// <param name="idempotencyKey">A key under which the call is done once, however often it arrives; null for calls that are not repeated.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<T> PostAsync<T>(string path, object body, string? idempotencyKey, CancellationToken cancellation)
    {
        return idempotencyKey is null ? SendAsync() : RepeatAsync(SendAsync, cancellation);

        async Task<T> SendAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Relative(path)) { Content = JsonContent.Create(body) };
            if (idempotencyKey is not null)
            {
                request.Headers.Add("Idempotency-Key", idempotencyKey);
            }

            using var response = await _http.SendAsync(request, cancellation);
            return await ReadAsync<T>(response, cancellation);
        }
    }

    public Task SaveAsync(string path, string file, CancellationToken cancellation) =>
        RepeatAsync(
            async () =>
            {
                using var response = await _http.GetAsync(Relative(path), HttpCompletionOption.ResponseHeadersRead, cancellation);
                await RequireSuccessAsync(response, cancellation);
                await using var output = File.Create(file);
                await response.Content.CopyToAsync(output, cancellation);
                return true;
            },
            cancellation
        );

    /// <summary>The events of a stream until its end. A stream that breaks is continued after the last event that was seen.</summary>
    public async IAsyncEnumerable<SseItem<string>> EventsAsync(
        string path,
        Func<SseItem<string>, bool> isLast,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
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

    public void Dispose() => _http.Dispose();

    private async IAsyncEnumerable<SseItem<string>> OnceAsync(
        string path,
        string last,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var response = await RepeatAsync(() => OpenAsync(path, last, cancellation), cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        await using var items = SseParser.Create(stream).EnumerateAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (await NextAsync(items))
        {
            yield return items.Current;
        }
    }

    private async Task<HttpResponseMessage> OpenAsync(string path, string last, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Relative(path));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (last.Length > 0)
        {
            request.Headers.Add("Last-Event-ID", last);
        }

        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        await RequireSuccessAsync(response, cancellation);
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

    /// <summary>A part of the system may be restarted just now; calls that may be repeated wait for it.</summary>
    private static async Task<T> RepeatAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return await call();
            }
            catch (RemoteAwayException) when (TimeProvider.System.GetElapsedTime(until) < Patience)
            {
                await Task.Delay(Pause, cancellation);
            }
            catch (HttpRequestException exception) when (TimeProvider.System.GetElapsedTime(until) < Patience && exception.StatusCode is null)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation)
    {
        await RequireSuccessAsync(response, cancellation);
        return await response.Content.ReadFromJsonAsync<T>(RemoteJson.Options, cancellation)
            ?? throw new RemoteProblemException(response.StatusCode, "The answer is empty.");
    }

    private static async Task RequireSuccessAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        if (response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
        {
            throw new RemoteAwayException(response.StatusCode);
        }

        throw new RemoteProblemException(response.StatusCode, await ProblemAsync(response, cancellation));
    }

    private static async Task<string> ProblemAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        try
        {
            return RemoteProblem.Read(JsonElement.Parse(text));
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private static HttpClient Client(Uri address, string key)
    {
        var client = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        if (key.Length > 0)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return client;
    }
}
