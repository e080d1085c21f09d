using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Tests.Deployment.Applications;

/// <summary>The sample application, compiled once for all tests of a class.</summary>
public sealed class BuiltApplication : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Assembly => _folder["App/bin/Debug/net10.0/App.dll"];

    public async Task InitializeAsync()
    {
        SampleSolution.Write(_folder, SampleSolution.Application);
        var outcome = await new DotnetBuild(new CommandRunner(TimeProvider.System)).RunAsync(_folder.Root, _folder["build.log"]);
        outcome.Succeeded.ShouldBeTrue();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
