using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.Tests.Hosting;
using AgenticAi.Tests.Hosting.Projects;
using AgenticAi.Validation.Validations;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.Validation.Tests;

/// <summary>The service with its database, and the service that owns projects; executions are the test's.</summary>
public sealed class ValidationFixture : IAsyncLifetime
{
    private readonly Executions _executions = new();
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"agentic-validation-{Path.GetRandomFileName()}")
    );
    private PostgresServer? _postgres;
    private ServiceHost<CodeFile>? _host;

    public ProjectService Projects { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _postgres = await PostgresServer.StartAsync();
        Projects = await ProjectService.StartAsync(_postgres);
        _host = Host(await DatabaseAsync("validationdb"), _folder);
    }

    public Task<string> DatabaseAsync(string name) => _postgres!.CreateAsync(name);

    /// <summary>Another process of the service.</summary>
    internal ServiceHost<CodeFile> Host(string database, DirectoryInfo folder, params (string Name, string Value)[] others)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:validationdb"] = database,
            ["Validation:Folder"] = folder.FullName,
        };
        foreach (var (name, value) in others)
        {
            settings[name] = value;
        }

        return new ServiceHost<CodeFile>(
            settings,
            services =>
            {
                Projects.AddTo(services);
                services.AddHttpClient<ArtifactClient>().ConfigurePrimaryHttpMessageHandler(() => _executions);
            }
        );
    }

    public HttpClient As(Caller caller) => _host!.As(caller);

    /// <summary>An execution of a project with its artifact.</summary>
    public Guid Execution(string project, byte[] artifact) => _executions.Add(project, artifact);

    /// <summary>The validation when it has ended.</summary>
    public static async Task<JsonNode> EndOfAsync(HttpClient client, JsonNode validation)
    {
        var address = $"/api/validations/{validation.Text("id")}";
        await Eventually.ShouldBeAsync(async () => (await client.GetAsync(address).JsonAsync())["finishedAt"] is not null);
        return await client.GetAsync(address).JsonAsync();
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await Projects.DisposeAsync();
        await _postgres!.DisposeAsync();
        _executions.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>What the execution service would answer.</summary>
    private sealed class Executions : HttpMessageHandler
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, (string Project, byte[] Artifact)> _known = new();

        public Guid Add(string project, byte[] artifact)
        {
            var id = Guid.CreateVersion7();
            _known[id] = (project, artifact);
            return id;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var segments = request.RequestUri!.Segments.Select(segment => segment.Trim('/')).ToList();
            return Task.FromResult(
                !_known.TryGetValue(Guid.Parse(segments[3]), out var execution) ? new HttpResponseMessage(HttpStatusCode.NotFound)
                : segments[^1] == "artifacts.zip" ? new HttpResponseMessage { Content = new ByteArrayContent(execution.Artifact) }
                : new HttpResponseMessage { Content = JsonContent.Create(new { projectId = execution.Project }) }
            );
        }
    }
}
