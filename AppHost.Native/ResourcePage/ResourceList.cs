using AgenticAi.AppHost.Native.Running;

namespace AgenticAi.AppHost.Native.ResourcePage;

/// <summary>All resources of the application.</summary>
/// <param name="Instances">What runs here.</param>
/// <param name="LeftOut">Names of what does not.</param>
internal sealed record ResourceList(IReadOnlyList<Supervisor> Instances, IReadOnlyList<string> LeftOut)
{
    public Supervisor? Find(string name) => Instances.FirstOrDefault(instance => instance.Name == name);

    public IReadOnlyList<ResourceRow> Rows() => [.. Instances.Select(ResourceRow.Of), .. LeftOut.Select(ResourceRow.LeftOut)];
}
