namespace AgenticAi.Sandbox.Watch;

/// <summary>Looks at what a program and all that it started use together.</summary>
internal sealed class ResourceWatch(IUse processes, FolderUse folder, TimeSpan wallTime, TimeProvider time)
{
    private const int LooksPerFolderSize = 10;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    /// <returns>The limit that was exceeded, in words; null when it was cancelled before.</returns>
    public async Task<string?> UntilExceededAsync(CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            for (var look = 1; ; look++)
            {
                await timer.WaitForNextTickAsync(cancellation);
                var exceeded =
                    time.GetElapsedTime(started) > wallTime ? Limits.WallTime(wallTime)
                    : processes.Exceeded() is { } limit ? limit
                    : look % LooksPerFolderSize == 0 || folder.MayHaveGrown() ? folder.Exceeded()
                    : null;
                if (exceeded is not null)
                {
                    return exceeded;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // What the kernel ended may have been all of it.
            return processes.Exceeded();
        }
    }
}
