using Shouldly;

namespace AgenticAi.Tests.Hosting;

/// <summary>For what happens by itself after a while.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    public static async Task ShouldBeAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            limit.IsCancellationRequested.ShouldBeFalse("It did not happen.");
            await Task.Delay(Look, CancellationToken.None);
        }
    }

    public static Task ShouldBeAsync(Func<bool> condition) => ShouldBeAsync(() => Task.FromResult(condition()));
}
