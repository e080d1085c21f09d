using System.Net.Sockets;
using Polly;
using Polly.Retry;

namespace AgenticAi.Gateway.Proxy;

/// <summary>
/// Opens connections to services. One that refuses is most likely being started again, so the request waits: nothing of it was sent yet, and no
/// caller needs to know.
/// </summary>
internal sealed class PatientConnect(TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ResiliencePipeline<Stream> _again = new ResiliencePipelineBuilder<Stream>()
        .AddRetry(
            new RetryStrategyOptions<Stream>
            {
                MaxRetryAttempts = Math.Max(1, (int)(patience / Pause)),
                Delay = Pause,
                ShouldHandle = new PredicateBuilder<Stream>().Handle<SocketException>(exception =>
                    exception.SocketErrorCode == SocketError.ConnectionRefused
                ),
            }
        )
        .Build();

    public ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellation) =>
        _again.ExecuteAsync(static async (asked, stop) => await ConnectAsync(asked, stop), context, cancellation);

    private static async Task<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
