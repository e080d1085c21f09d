using AgenticAi.Pipeline.Deployment.Processes;
using Aspire.Hosting.ApplicationModel;

namespace AgenticAi.AppHost.Native.Programs.Projects;

/// <summary>One replica of a project: what the build made of it, run in the project's folder.</summary>
internal sealed class ServiceProgram(ProjectResource resource, int replica, string instance) : IProgram
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    public string Kind => "project";

    public IReadOnlyList<Uri> Addresses { get; } =
    [.. resource.Annotations.OfType<EndpointAnnotation>().Select(endpoint => endpoint.Addresses[replica])];

    public IReadOnlyList<Variable> Environment { get; private set; } = [];

    public async Task<IRun> StartAsync(Action<string> lines, CancellationToken cancellation)
    {
        Environment = await new ServiceEnvironment(resource, Addresses, instance).VariablesAsync(cancellation);
        return await ProcessRun.StartAsync(
            new ToolCommand("dotnet", resource.Project.AssemblyPath)
            {
                WorkingDirectory = Path.GetDirectoryName(resource.Project.ProjectPath)!,
                Environment = Environment.ToDictionary(variable => variable.Name, variable => variable.Value),
                Lines = lines,
                StopLimit = StopLimit,
            }
        );
    }

    public async Task<string?> CheckAsync(CancellationToken cancellation)
    {
        foreach (var health in resource.Annotations.OfType<HttpHealthAnnotation>())
        {
            using var answer = await Client.GetAsync(new Uri(Addresses[0], health.Path), cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                return $"{health.Path} answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}";
            }
        }

        return null;
    }
}
