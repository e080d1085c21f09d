using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Deploy.Tests;

/// <summary>The resources that the real application host names.</summary>
public sealed class AppHostModel : IAsyncLifetime
{
    private JsonObject _resources = [];

    /// <summary>What our own code runs in.</summary>
    public IReadOnlyList<AppHostService> Services => [.. OfType("project.v0").Select(AppHostService.Of)];

    /// <summary>Name and image of each container that the host names itself.</summary>
    public IReadOnlyDictionary<string, string> Containers =>
        OfType("container.v0").ToDictionary(resource => resource.Key, resource => resource.Value!["image"]!.GetValue<string>());

    /// <summary>PostgreSQL, Redis and the like.</summary>
    public IReadOnlyList<string> Servers =>
        [.. new[] { "postgres.server.v0", "redis.v0", "rabbitmq.server.v0", "qdrant.server.v0" }.SelectMany(OfType).Select(resource => resource.Key)];

    public IReadOnlyList<string> Databases =>
        [.. OfType("postgres.database.v0").Select(resource => resource.Value!["databaseName"]!.GetValue<string>())];

    public async Task InitializeAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var command = new ToolCommand("dotnet", new Projects.AppHost().AssemblyPath, "--publisher", "manifest", "--output-path", file);
        try
        {
            (await new CommandRunner(TimeProvider.System).RunAsync(command)).ExitCode.ShouldBe(0);
            _resources = JsonNode.Parse(await File.ReadAllTextAsync(file))!["resources"]!.AsObject();
        }
        finally
        {
            File.Delete(file);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private IEnumerable<KeyValuePair<string, JsonNode?>> OfType(string type) =>
        _resources.Where(resource => resource.Value!["type"]!.GetValue<string>() == type);
}
