namespace Aspire.Hosting.ApplicationModel;

internal sealed record TextValue(string? Text) : IValueProvider
{
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => new(Text);
}
