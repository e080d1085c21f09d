namespace Aspire.Hosting.ApplicationModel;

/// <summary>A server whose connection string is known when it first runs.</summary>
public abstract class ServerResource(string name) : Resource(name), IResourceWithConnectionString, IResourceWithWaitSupport
{
    private readonly TaskCompletionSource<string?> _connection = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string ValueExpression => $"{{{Name}.connectionString}}";

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => new(_connection.Task.WaitAsync(cancellationToken));

    /// <summary>The first answer stands: ports and passwords stay as long as the application runs.</summary>
    internal void Connect(string? connectionString) => _connection.TrySetResult(connectionString);
}
