using System.Collections.Concurrent;

namespace AgenticAi.Pipeline.Deployment.Processes;

/// <summary>
/// Starts all programs from one thread that never ends: Linux sends the death signal when the thread that started a program
/// ends, and the threads of the pool come and go.
/// </summary>
internal static class LauncherThread
{
    private static readonly BlockingCollection<Action> Starts = [];

    static LauncherThread() => new Thread(Work) { IsBackground = true, Name = "program launcher" }.Start();

    public static Task<T> Run<T>(Func<T> start)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Starts.Add(() => Complete(result, start));
        return result.Task;
    }

    private static void Work()
    {
        foreach (var start in Starts.GetConsumingEnumerable())
            start();
    }

    private static void Complete<T>(TaskCompletionSource<T> result, Func<T> start)
    {
        try
        {
            result.SetResult(start());
        }
#pragma warning disable CA1031 // Every failure belongs to the caller who waits for the result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            result.SetException(exception);
        }
    }
}
