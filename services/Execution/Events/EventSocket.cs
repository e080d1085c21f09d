using System.Net.WebSockets;
using System.Text.Json;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Execution.Events;

/// <summary>The same events over a WebSocket, one JSON text each. What the client sends is not looked at, but for its good-bye.</summary>
internal sealed class EventSocket(EventFeed feed, Guid execution, long after) : IResult
{
    private const int ReadBuffer = 512;
    private static readonly TimeSpan GoodBye = TimeSpan.FromSeconds(2);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var socket = await httpContext.WebSockets.AcceptWebSocketAsync();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted);
        var listening = ListenAsync(socket, gone);
        try
        {
            await SendAsync(socket, gone.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The other side has gone.
        }

        // The other side answers our good-bye with its own; one that does not is left.
        gone.CancelAfter(GoodBye);
        await listening;
    }

    private async Task SendAsync(WebSocket socket, CancellationToken cancellation)
    {
        await foreach (var events in feed.ReadAsync(execution, after, cancellation))
        {
            foreach (var each in events)
            {
                var text = JsonSerializer.SerializeToUtf8Bytes(each, ApiJson.Options);
                await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellation);
            }
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "The execution has ended.", cancellation);
    }

    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource gone)
    {
        var buffer = new byte[ReadBuffer];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), gone.Token)).MessageType != WebSocketMessageType.Close)
            {
                // Nothing that it may say changes anything.
            }

            await gone.CancelAsync();
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            await gone.CancelAsync();
        }
    }
}
