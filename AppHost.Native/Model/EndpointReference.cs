namespace Aspire.Hosting.ApplicationModel;

/// <summary>The address of a resource's endpoint.</summary>
public sealed class EndpointReference(IResourceWithEndpoints owner, string endpointName) : IValueProvider, IManifestExpressionProvider
{
    public IResource Resource { get; } = owner;

    public string EndpointName { get; } = endpointName;

    public string ValueExpression => $"{{{Resource.Name}.bindings.{EndpointName}.url}}";

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        var endpoint = Resource.Annotations.OfType<EndpointAnnotation>().FirstOrDefault(endpoint => endpoint.Name == EndpointName);
        return new(endpoint?.Addresses is [var address, ..] ? address.GetLeftPart(UriPartial.Authority) : null);
    }
}
