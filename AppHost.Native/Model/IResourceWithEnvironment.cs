namespace Aspire.Hosting.ApplicationModel;

/// <summary>Can be given environment variables.</summary>
public interface IResourceWithEnvironment : IResource;
