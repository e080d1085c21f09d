namespace AgenticAi.Worker.Tasks;

/// <summary>A task that is being done here.</summary>
internal sealed class HeldTask(Guid execution)
{
    private readonly Lock _gate = new();
    private Task? _run;

    public Guid Execution => execution;

    public CancellationTokenSource Stop { get; } = new();

    /// <summary>Only the first call runs it; all of them get its end.</summary>
    public Task Begin(Func<Task> run)
    {
        lock (_gate)
        {
            return _run ??= Task.Run(run);
        }
    }
}
