namespace AgenticAi.AppHost.Native.Running;

/// <summary>What a resource shall do until the next wish.</summary>
internal sealed class Wish(WishKind kind) : IDisposable
{
    private readonly CancellationTokenSource _replaced = new();

    public WishKind Kind { get; } = kind;

    /// <summary>Cancelled when there is another wish.</summary>
    public CancellationToken Replaced => _replaced.Token;

    public void Replace() => _replaced.Cancel();

    public void Dispose() => _replaced.Dispose();
}
