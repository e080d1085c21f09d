namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that is known once the application runs.</summary>
public interface IValueProvider
{
    /// <summary>Waits until the value is known; null when there is none here.</summary>
    ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default);
}
