using System.Text;
using System.Text.Json;
using AgenticAi.Contracts.Executions;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Sandbox;
using AgenticAi.ServiceDefaults;
using AgenticAi.Tests.Hosting;
using AgenticAi.Worker.Blobs;
using AgenticAi.Worker.Serving;
using AgenticAi.Worker.Tasks;
using AgenticAi.Worker.Tests.Sandbox;
using MassTransit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AgenticAi.Worker.Tests.Serving;

public sealed class ServeTaskTests : IDisposable
{
    private readonly SandboxFixture _sandbox = new();
    private readonly StoredBlobs _blobs = new();

    [Fact]
    public async Task Restores_no_project_that_came_with_an_application()
    {
        var mark = Path.Combine(_sandbox.Folder, "ran");
        var project = $"""
            <Project>
              <Target Name="Restore"><WriteLinesToFile File="{mark}" Lines="ran" /></Target>
              <Target Name="Build" />
            </Project>
            """;
        var file = new ArtifactFile("tools/Foreign.csproj", _blobs.Add(Encoding.UTF8.GetBytes(project)), project.Length);
        var input = _blobs.Add(JsonSerializer.SerializeToUtf8Bytes(new ServeInput("csharp", [file]), ApiJson.Options));

        var result = await ServeAsync(new ClaimedTask(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "serve", input, []));

        result.Outcome.ShouldBe(TaskOutcome.Failed, "There is no application in it.");
        File.Exists(mark).ShouldBeFalse();
    }

    public void Dispose()
    {
        _sandbox.Dispose();
        _blobs.Dispose();
    }

    private async Task<TaskResult> ServeAsync(ClaimedTask task)
    {
        var options = Options.Create(new WorkerOptions { Folder = Path.Combine(_sandbox.Folder, "work") });
        using var http = new HttpClient(_blobs, disposeHandler: false) { BaseAddress = new Uri("http://execution") };
        using var work = new WorkFolder(options.Value.Folder);
        var serve = new ServeTask(
            new BlobClient(http),
            _sandbox.Runner,
            new KnownPackages(new WarmPackages(TimeProvider.System)),
            new ServedApplications(),
            work,
            options
        );
        var bus = Bus.Factory.CreateUsingInMemory(_ => { });
        using var watch = new BrokerWatch(bus, TimeProvider.System, NullLogger<BrokerWatch>.Instance);
        var messenger = new Messenger(bus, watch, TimeProvider.System, NullLogger<Messenger>.Instance);
        return await serve.RunAsync(task, new TaskReport(messenger, task, default), default);
    }
}
