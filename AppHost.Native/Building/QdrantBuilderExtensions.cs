using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class QdrantBuilderExtensions
{
    /// <summary>Natively left out, unless the configuration has <c>ConnectionStrings:NAME</c>.</summary>
    public static IResourceBuilder<QdrantServerResource> AddQdrant(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddResource(new QdrantServerResource(name));

    public static IResourceBuilder<QdrantServerResource> WithDataVolume(
        this IResourceBuilder<QdrantServerResource> builder,
        string? name = null,
        bool isReadOnly = false
    ) => builder;
}
