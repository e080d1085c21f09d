using System.Net.WebSockets;
using System.Text;
using AgenticAi.Gateway.Tests.Running;

namespace AgenticAi.Gateway.Tests.Proxy;

[Collection(GatewayTests.Name)]
public sealed class StreamTests(GatewaySystem system)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Events_arrive_while_the_stream_goes_on()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        using var answer = await visitor.Client.GetAsync("/api/executions/events", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());

        (await LineAsync(reader)).ShouldBe("id: 1");
        system.First.Release();
        system.Second.Release();
        (await LineAsync(reader)).ShouldBe("data: hello");
        (await LineAsync(reader)).ShouldBe("");
        (await LineAsync(reader)).ShouldBe("id: 2");
    }

    [Fact]
    public async Task WebSockets_pass_through_for_those_who_may()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {visitor.AccessToken}");
        await socket.ConnectAsync(SocketAddress(), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("hello"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var buffer = new byte[64];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).AsTask().WaitAsync(Patience);
        Encoding.UTF8.GetString(buffer, 0, received.Count).ShouldBe("hello");

        using var stranger = new ClientWebSocket();
        await Should.ThrowAsync<WebSocketException>(() => stranger.ConnectAsync(SocketAddress(), CancellationToken.None));
    }

    [Fact]
    public async Task A_page_of_another_site_opens_no_WebSocket_with_our_cookies()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", $"agenticai-access={visitor.AccessToken}");
        socket.Options.SetRequestHeader("Origin", "https://evil.example");
        (await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(SocketAddress(), CancellationToken.None))).Message.ShouldContain(
            "403"
        );
    }

    private Uri SocketAddress() => new UriBuilder(system.Gateway.Address) { Scheme = "ws", Path = "/api/executions/socket" }.Uri;

    private static async Task<string?> LineAsync(StreamReader reader) => await reader.ReadLineAsync().WaitAsync(Patience);
}
