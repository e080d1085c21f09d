using System.Net;
using System.Net.Sockets;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Deployment.Ports;

/// <summary>TCP ports of 127.0.0.1.</summary>
public static class LocalPort
{
    /// <summary>A port that nobody listens on now. Another program may take it before it is used.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The port when nobody listens on it now, otherwise a free one.</summary>
    public static int FreeOr(int port)
    {
        try
        {
            return Require(port);
        }
        catch (FaultException)
        {
            return Free();
        }
    }

    /// <exception cref="FaultException">Somebody listens on the port, or we may not.</exception>
    public static int Require(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return port;
        }
        catch (SocketException exception)
        {
            throw new FaultException(
                FaultKind.PortInUse,
                exception.SocketErrorCode == SocketError.AccessDenied ? $"Port {port} is reserved for the system" : $"Port {port} is in use",
                $"127.0.0.1:{port}",
                "Stop the program that listens there, or choose another port with --port N.",
                exception
            );
        }
    }
}
