namespace Aspire.Hosting.ApplicationModel;

internal sealed record TextValue(string? Text) : IValueProvider, IManifestExpressionProvider
{
    public string ValueExpression => Text ?? "";

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => new(Text);
}
