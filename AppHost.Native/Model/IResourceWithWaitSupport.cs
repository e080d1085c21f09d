namespace Aspire.Hosting.ApplicationModel;

/// <summary>Can start after others.</summary>
public interface IResourceWithWaitSupport : IResource;
