using AgenticAi.AppHost.Native.Data;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    public DistributedApplicationBuilder(string[] args)
    {
        Configuration.AddEnvironmentVariables();
        Configuration.AddCommandLine(args);
        Data = new DataFolder(Configuration["data"] ?? DataFolder.Default);
        Parameters = new ParameterFile(Data);
    }

    public ConfigurationManager Configuration { get; } = new();

    public IList<IResource> Resources { get; } = [];

    public DataFolder Data { get; }

    public ParameterFile Parameters { get; }

    public Secrets Secrets { get; } = new();

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (Resources.Any(known => known.Name.Equals(resource.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException($"There are two resources with the name '{resource.Name}'.");
        }

        Resources.Add(resource);
        return new ResourceBuilder<T>(this, resource);
    }

    public DistributedApplication Build() => new(this);
}
