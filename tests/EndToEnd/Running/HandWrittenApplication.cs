using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.EndToEnd.Tests.Running;

/// <summary>An output folder whose application is one line, compiled once: what matters here is what runs it.</summary>
public sealed class HandWrittenApplication : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentic-test-");

    public string Output => _folder.FullName;

    public async Task InitializeAsync()
    {
        // The account that runs PostgreSQL must be able to pass through.
        await new CommandRunner(TimeProvider.System).RunAsync(new ToolCommand("chmod", "755", Output));
        Write(
            "src/App/App.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """
        );
        Write(
            "src/App/Program.cs",
            """
            var app = WebApplication.Create(args);
            app.MapGet("/ready", () => "yes");
            app.Run();
            """
        );
        Write("App.slnx", """<Solution><Project Path="src/App/App.csproj" /></Solution>""");
        var layout = new OutputLayout(Output);
        Write(layout.Model, "{}");
        (await new DotnetBuild(new CommandRunner(TimeProvider.System)).RunAsync(Output, layout.Log("build"))).Succeeded.ShouldBeTrue();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string path, string content)
    {
        var file = Path.Combine(Output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
