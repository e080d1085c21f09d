using System.Net;
using System.Net.Sockets;

namespace AgenticAi.Gateway.Access;

/// <summary>Where a request comes from, as limits count it.</summary>
internal static class ClientAddress
{
    private const int BytesOfNetwork = 8;

    /// <summary>An IPv4 address, or the /64 network of an IPv6 address: whoever holds one address of it holds them all.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, BytesOfNetwork, bytes.Length - BytesOfNetwork);
        return $"{new IPAddress(bytes)}/64";
    }
}
