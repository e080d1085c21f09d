using System.Net;
using System.Net.Sockets;
using AgenticAi.Pipeline.Deployment.Ports;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Pipeline.Tests.Deployment.Ports;

public sealed class LocalPortTests
{
    [Fact]
    public void Names_a_port_in_use_and_the_remedy()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var fault = Should.Throw<FaultException>(() => LocalPort.Require(port));

        fault.Kind.ShouldBe(FaultKind.PortInUse);
        fault.Message.ShouldBe(
            $"Port {port} is in use (127.0.0.1:{port}). Stop the program that listens there, or choose another port with --port N."
        );
    }

    [Fact]
    public void Finds_a_port_that_can_be_used() => LocalPort.Require(LocalPort.Free()).ShouldBeInRange(1024, 65535);
}
