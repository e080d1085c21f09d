using Shouldly;

namespace AgenticAi.Tests.Hosting;

/// <summary>For what happens by itself after a while.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public static Task ShouldBeAsync(Func<Task<bool>> condition) => SeenAsync(condition, isSo => isSo);

    public static Task ShouldBeAsync(Func<bool> condition) => ShouldBeAsync(() => Task.FromResult(condition()));

    /// <returns>What was seen when it was as wanted.</returns>
    public static async Task<T> SeenAsync<T>(Func<Task<T>> look, Func<T, bool> isWanted)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var seen = await look();
            if (isWanted(seen))
            {
                return seen;
            }

            limit.IsCancellationRequested.ShouldBeFalse($"It did not happen; last seen: {seen}");
            await Task.Delay(Pause, CancellationToken.None);
        }
    }
}
