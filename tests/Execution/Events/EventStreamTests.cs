using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Execution.Tests.Running;
using MassTransit;

namespace AgenticAi.Execution.Tests.Events;

[Collection(HostCollection.Name)]
public sealed class EventStreamTests(ExecutionHost host)
{
    [Fact]
    public async Task AStreamThatWasOpenedBeforeShowsAllThatHappensAndEndsAfterTheEnd()
    {
        host.Plans.For("stream", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        var id = await host.CreateAsync("ann", "stream");
        var reading = ReadAsync($"/api/executions/{id}/events");
        await using var worker = await host.WorkerAsync(["generate-stream", "prove-stream"], (task, _) => host.SucceedAsync(task));

        var events = await reading.WaitAsync(TimeSpan.FromSeconds(20));

        events.Select(each => each.Seq).ShouldBe(Enumerable.Range(1, events.Count).Select(number => (long)number));
        events
            .Select(each => each.Type)
            .Distinct()
            .ShouldBe(["executionCreated", "phaseFinished", "planMade", "taskStarted", "taskFinished", "executionEnded"]);
    }

    [Fact]
    public async Task AStreamGoesOnAfterTheLastEventThatWasSeen()
    {
        var id = await host.DeliverAsync("resume");
        var all = await ReadAsync($"/api/executions/{id}/events");

        var byQuery = await ReadAsync($"/api/executions/{id}/events?after={all.Count - 2}");
        var byHeader = await ReadAsync($"/api/executions/{id}/events?after=0", lastEventId: "3");

        byQuery.ShouldBe(all.TakeLast(2));
        byHeader.ShouldBe(all.Skip(3));
    }

    [Theory]
    [InlineData("?after=-1", null)]
    [InlineData("?after=x", null)]
    [InlineData("", "x")]
    public async Task APlaceThatIsNoNumberIsRefused(string query, string? lastEventId)
    {
        var id = await host.CreateAsync("ann", "silent");
        using var client = host.As("ann");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/executions/{id}/events{query}");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task AWebSocketShowsTheSameEvents()
    {
        var id = await host.DeliverAsync("socket");
        var all = await ReadAsync($"/api/executions/{id}/events");
        using var socket = new ClientWebSocket();
        using var client = host.As("ann");
        socket.Options.SetRequestHeader("Authorization", client.DefaultRequestHeaders.Authorization!.ToString());
        await socket.ConnectAsync(new Uri($"ws://{host.Service.Address.Authority}/api/executions/{id}/events?after=2"), CancellationToken.None);

        var seen = new List<long>();
        var buffer = new byte[64 * 1024];
        while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } got)
        {
            seen.Add(JsonDocument.Parse(buffer.AsMemory(0, got.Count)).RootElement.GetProperty("seq").GetInt64());
        }

        seen.ShouldBe(all.Skip(2).Select(each => each.Seq));
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
    }

    [Fact]
    public async Task WhatARunningTaskSaysIsShownAndLogged()
    {
        var id = await host.CreateAsync("ann", "silent");
        var said = JsonSerializer.SerializeToElement(new { message = "Half\u0000 done\nid: 99" });
        await host.Plans.Broker.Publish(new TaskProgressed(Guid.NewGuid(), id, 1, "notice", said));
        await host.UntilAsync("ann", id, each => each.GetProperty("lastEvent").GetInt64() == 2);
        await host.PostAsync("ann", $"/api/executions/{id}/cancel");

        var events = await ReadAsync($"/api/executions/{id}/events");
        using var client = host.As("ann");
        var log = await client.GetStringAsync(new Uri($"/api/executions/{id}/logs", UriKind.Relative));

        events[1].Type.ShouldBe("notice");
        log.Split('\n').Single(line => line.Contains(" notice ", StringComparison.Ordinal)).ShouldEndWith("done id: 99");
    }

    /// <summary>Reads a stream to its end.</summary>
    private async Task<List<(long Seq, string Type)>> ReadAsync(string path, string? lastEventId = null)
    {
        using var client = host.As("ann");
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(), Encoding.UTF8);
        var events = new List<(long, string)>();
        var seq = 0L;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                seq = long.Parse(line[4..]);
            }
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                events.Add((seq, line[7..]));
            }
        }

        return events;
    }
}
