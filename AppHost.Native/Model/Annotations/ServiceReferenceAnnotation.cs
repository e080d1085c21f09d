namespace Aspire.Hosting.ApplicationModel;

internal sealed record ServiceReferenceAnnotation(IResourceWithServiceDiscovery Service) : IResourceAnnotation;
