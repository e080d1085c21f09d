namespace Aspire.Hosting.ApplicationModel;

/// <summary>Others find it as <c>ConnectionStrings__NAME</c>.</summary>
public interface IResourceWithConnectionString : IResource, IValueProvider, IManifestExpressionProvider;
