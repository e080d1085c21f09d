using System.Net;
using System.Net.Sockets;

namespace AgenticAi.AppHost.Native.Ports;

/// <summary>
/// Ports of 127.0.0.1 that stay ours during the run. They lie below the range from which systems take the near end of outgoing connections
/// (from 32768 on Linux, from 49152 elsewhere): otherwise a client that tries to reach a restarting server could take its port away.
/// </summary>
internal sealed class PrivatePorts
{
    private const int First = 20_000;
    private const int End = 32_000;

    private readonly HashSet<int> _given = [];

    public int Next()
    {
        for (var tries = 0; tries < End - First; tries++)
        {
            var port = Random.Shared.Next(First, End);
            if (!_given.Contains(port) && IsFree(port))
            {
                _given.Add(port);
                return port;
            }
        }

        throw new InvalidOperationException($"No port between {First} and {End} is free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
