namespace Aspire.Hosting.ApplicationModel;

/// <summary>Others find it as <c>services__NAME__http__0</c>.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;
