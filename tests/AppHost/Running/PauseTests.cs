using AgenticAi.AppHost.Native.Running;

namespace AgenticAi.AppHost.Tests.Running;

public sealed class PauseTests
{
    [Fact]
    public void WhatKeepsDyingWaitsLongerEachTimeUpToALimit()
    {
        var pause = new Pause();

        var pauses = Enumerable.Range(0, 12).Select(_ => pause.After(TimeSpan.FromSeconds(1))).ToList();

        pauses[0].ShouldBe(TimeSpan.FromMilliseconds(250));
        pauses[1].ShouldBe(TimeSpan.FromMilliseconds(500));
        pauses[^1].ShouldBe(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void WhatLivedForAWhileComesBackSoon()
    {
        var pause = new Pause();
        pause.After(TimeSpan.Zero);
        pause.After(TimeSpan.Zero);

        pause.After(TimeSpan.FromMinutes(1)).ShouldBe(TimeSpan.FromMilliseconds(250));
    }
}
