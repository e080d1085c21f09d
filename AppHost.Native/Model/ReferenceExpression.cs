namespace Aspire.Hosting.ApplicationModel;

/// <summary>A text with values in it that are known once the application runs; there is none when one of the values is none.</summary>
public sealed class ReferenceExpression : IValueProvider, IManifestExpressionProvider
{
    private readonly IReadOnlyList<IValueProvider> _parts;

    private ReferenceExpression(IReadOnlyList<IValueProvider> parts) => _parts = parts;

    public string ValueExpression => string.Concat(_parts.OfType<IManifestExpressionProvider>().Select(part => part.ValueExpression));

    internal bool IsSecret => _parts.Any(part => part is ParameterResource { Secret: true } or IResourceWithConnectionString);

    public static ReferenceExpression Create(ReferenceExpressionHandler handler) => new(handler.Parts);

    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        var text = "";
        foreach (var part in _parts)
        {
            if (await part.GetValueAsync(cancellationToken) is not { } value)
            {
                return null;
            }

            text += value;
        }

        return text;
    }
}
