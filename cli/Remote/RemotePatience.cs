namespace AgenticAi.Cli.Remote;

/// <summary>A part of the system may be restarted just now; calls that may be repeated wait for it.</summary>
internal static class RemotePatience
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static async Task<T> RepeatAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return await call();
            }
            catch (RemoteAwayException) when (TimeProvider.System.GetElapsedTime(until) < Patience)
            {
                await Task.Delay(Pause, cancellation);
            }
            catch (HttpRequestException exception) when (TimeProvider.System.GetElapsedTime(until) < Patience && exception.StatusCode is null)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
