using System.Net;
using System.Net.Sockets;

namespace AgenticAi.Worker.Serving;

/// <summary>Hands connections to a socket in the file system on to a local port, byte for byte.</summary>
internal sealed class SocketRelay : IDisposable
{
    private const int MostWaiting = 128;

    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly int _port;

    public SocketRelay(string socket, int port)
    {
        _port = port;
        _listener.Bind(new UnixDomainSocketEndPoint(socket));
        _listener.Listen(MostWaiting);
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var incoming = await _listener.AcceptAsync(cancellation);
            _ = RelayAsync(incoming, cancellation);
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task RelayAsync(Socket incoming, CancellationToken cancellation)
    {
        try
        {
            using var outgoing = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await outgoing.ConnectAsync(IPAddress.Loopback, _port, cancellation);
            await using var caller = new NetworkStream(incoming, ownsSocket: true);
            await using var application = new NetworkStream(outgoing, ownsSocket: false);
            await Task.WhenAny(caller.CopyToAsync(application, cancellation), application.CopyToAsync(caller, cancellation));
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // One of both ended the connection; the other sees that it is closed.
            incoming.Dispose();
        }
    }
}
