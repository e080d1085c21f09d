namespace AgenticAi.AppHost.Native.Running;

/// <summary>How long to wait before something that died is started again: longer each time, until it lived for a while.</summary>
internal sealed class Pause
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongLife = TimeSpan.FromSeconds(30);

    private TimeSpan _next = Shortest;

    public TimeSpan After(TimeSpan life)
    {
        var pause = life >= LongLife ? Shortest : _next;
        _next = pause * 2 < Longest ? pause * 2 : Longest;
        return pause;
    }
}
