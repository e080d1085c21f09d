using System.Collections.Concurrent;
using System.Net.Sockets;

namespace AgenticAi.Worker.Serving;

/// <summary>The applications that this worker shows now, each with a way to it.</summary>
internal sealed class ServedApplications
{
    private readonly ConcurrentDictionary<Guid, Place> _places = new();

    public IDisposable Add(Guid task, string socket) => _places[task] = new Place(socket, () => _places.TryRemove(task, out _));

    /// <summary>Null when it is not shown here.</summary>
    public HttpMessageInvoker? Find(Guid task) => _places.TryGetValue(task, out var place) ? place.Http : null;

    private sealed class Place(string socket, Action remove) : IDisposable
    {
        public HttpMessageInvoker Http { get; } =
            new(
                new SocketsHttpHandler
                {
                    UseProxy = false,
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    AutomaticDecompression = System.Net.DecompressionMethods.None,
                    ConnectCallback = async (_, cancellation) =>
                    {
                        var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                        await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancellation);
                        return new NetworkStream(connection, ownsSocket: true);
                    },
                }
            );

        public void Dispose()
        {
            remove();
            Http.Dispose();
        }
    }
}
