namespace Aspire.Hosting.ApplicationModel;

public sealed class ProjectResource(string name, IProjectMetadata project)
    : Resource(name),
        IResourceWithEnvironment,
        IResourceWithServiceDiscovery,
        IResourceWithWaitSupport
{
    internal IProjectMetadata Project { get; } = project;
}
