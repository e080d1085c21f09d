using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class ContainerResourceBuilderExtensions
{
    /// <summary>Natively left out: there is no container engine.</summary>
    public static IResourceBuilder<ContainerResource> AddContainer(
        this IDistributedApplicationBuilder builder,
        string name,
        string image,
        string tag
    ) => builder.AddResource(new ContainerResource(name, $"{image}:{tag}"));

    public static IResourceBuilder<ContainerResource> WithVolume(
        this IResourceBuilder<ContainerResource> builder,
        string? name,
        string target,
        bool isReadOnly = false
    ) => builder;

    public static IResourceBuilder<ContainerResource> WithBindMount(
        this IResourceBuilder<ContainerResource> builder,
        string source,
        string target,
        bool isReadOnly = false
    ) => builder;
}
