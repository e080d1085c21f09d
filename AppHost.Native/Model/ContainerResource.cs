namespace Aspire.Hosting.ApplicationModel;

/// <summary>Left out when resources run as processes; who refers to it does without.</summary>
public sealed class ContainerResource(string name, string image)
    : Resource(name),
        IResourceWithEnvironment,
        IResourceWithEndpoints,
        IResourceWithWaitSupport
{
    internal string Image { get; } = image;
}
