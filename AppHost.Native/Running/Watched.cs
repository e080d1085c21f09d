namespace AgenticAi.AppHost.Native.Running;

/// <summary>A value that others can wait for.</summary>
internal sealed class Watched<T>(T value)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _value = value;

    public T Value
    {
        get
        {
            lock (_gate)
            {
                return _value;
            }
        }
    }

    public void Change(Func<T, T> change)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _value = change(_value);
            (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }

    public async Task UntilAsync(Func<T, bool> isAwaited, CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (isAwaited(_value))
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellation);
        }
    }
}
