using System.Collections.Concurrent;
using System.Net;
using AgenticAi.Pipeline.Deployment.Ports;

namespace AgenticAi.EndToEnd.Tests.Distributed.Telemetry;

/// <summary>Takes what a system tells of itself over OTLP, as a collector does.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/otlp/#otlphttp; field numbers from opentelemetry/proto/trace/v1/trace.proto.</remarks>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<ReceivedSpan> _spans = new();
    private readonly ConcurrentDictionary<string, int> _signals = new(StringComparer.Ordinal);
    private readonly Task _listening;

    public OtlpReceiver()
    {
        Address = new Uri($"http://127.0.0.1:{LocalPort.Free()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _listening = ListenAsync();
    }

    public Uri Address { get; }

    public IReadOnlyCollection<ReceivedSpan> Spans => _spans;

    /// <summary>Last parts of the paths that something came to: <c>traces</c>, <c>logs</c>, and every minute <c>metrics</c>.</summary>
    public IEnumerable<string> Signals => _signals.Keys;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _listening;
        ((IDisposable)_listener).Dispose();
    }

    private async Task ListenAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await ReceiveAsync(await _listener.GetContextAsync());
            }
            catch (HttpListenerException)
            {
                // Somebody was killed while telling something, or we stop.
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ReceiveAsync(HttpListenerContext context)
    {
        var signal = context.Request.Url!.Segments[^1];
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        context.Response.Close();
        _signals[signal] = 0;
        if (signal == "traces")
        {
            ReadSpans(new WireMessage(body.ToArray()));
        }
    }

    private void ReadSpans(WireMessage request)
    {
        foreach (var ofResource in request.Messages(1))
        {
            var service = Texts(ofResource.Messages(1).Single(), 1)["service.name"];
            foreach (var span in ofResource.Messages(2).SelectMany(ofScope => ofScope.Messages(2)))
            {
                _spans.Enqueue(new ReceivedSpan(service, span.Hex(1), span.Text(5), Texts(span, 9)));
            }
        }
    }

    private static Dictionary<string, string> Texts(WireMessage message, int attributes) =>
        message
            .Messages(attributes)
            .DistinctBy(pair => pair.Text(1), StringComparer.Ordinal)
            .ToDictionary(pair => pair.Text(1), pair => pair.Messages(2).Single().Text(1), StringComparer.Ordinal);
}
