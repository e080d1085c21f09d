using AgenticAi.Cli.Up;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Tests.Up;

public sealed class HostAnnouncementsTests
{
    [Fact]
    public async Task WhatTheHostSaysAboutItselfIsKnownWhenItIsReady()
    {
        var announcements = new HostAnnouncements();
        await using var host = await RunningProcess.StartAsync(new ToolCommand("sleep", "60"));

        announcements.Read("data /var/lib/somewhere else");
        announcements.Read("resources http://127.0.0.1:2000/login?token=x");
        announcements.Read("gateway      | ready http://127.0.0.1:1");
        announcements.Read("ready http://127.0.0.1:8080");

        (await announcements.ReadyAsync(host, CancellationToken.None)).ShouldBe(
            new ReadySystem("http://127.0.0.1:8080", "http://127.0.0.1:2000/login?token=x", "/var/lib/somewhere else")
        );
    }

    [Fact]
    public async Task AHostThatEndsBeforeIsAFaultWithItsLastWords()
    {
        await using var host = await RunningProcess.StartAsync(new ToolCommand("sh", "-c", "echo no space left"));

        var fault = await Should.ThrowAsync<FaultException>(() => new HostAnnouncements().ReadyAsync(host, CancellationToken.None));

        fault.Message.ShouldContain("no space left");
    }
}
