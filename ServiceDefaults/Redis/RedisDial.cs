using System.Net.Security;
using System.Net.Sockets;

namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>Reaches the server, encrypted where that is wanted.</summary>
internal static class RedisDial
{
    public static async Task<Stream> OpenAsync(RedisOptions options, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Server, cancellation);
            var stream = new NetworkStream(socket, ownsSocket: true);
            return options.Tls ? await EncryptAsync(stream, options.Server.Host, cancellation) : stream;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<Stream> EncryptAsync(Stream stream, string host, CancellationToken cancellation)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancellation);
        return encrypted;
    }
}
