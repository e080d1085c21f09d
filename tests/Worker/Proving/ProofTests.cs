using System.Text.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.Contracts.Tasks;
using AgenticAi.Pipeline.Deployment.Processes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Sandbox;
using AgenticAi.ServiceDefaults;
using AgenticAi.Tests.Hosting;
using AgenticAi.Worker.Proving;
using AgenticAi.Worker.Tests.Sandbox;

namespace AgenticAi.Worker.Tests.Proving;

public sealed class ProofTests
{
    private const string Specification = """
        # Shelf

        ## Book
        - title: text, required, at most 100 characters
        - year: number
        """;

    [Fact]
    public async Task Builds_starts_and_proves_an_application_inside_the_sandbox()
    {
        using var sandbox = new SandboxFixture();
        var folder = new ProofFolder(sandbox.Folder);
        var packages = await PrepareAsync(folder);

        var ended = await sandbox.Runner.RunAsync(CommandFor(folder, packages), folder.Root, default);

        ended.ExitCode.ShouldBe(0, string.Join('\n', ended.Tail));
        var end = JsonSerializer.Deserialize<ProofEnd>(await File.ReadAllTextAsync(folder.End), ApiJson.Options)!;
        end.Fault.ShouldBeNull();
        end.Exit.ShouldBe(0, string.Join('\n', end.Phases.Select(phase => phase.Summary)));
        end.Phases.Select(phase => phase.Number).ShouldBe(Enumerable.Range(1, 11));
        ended.Tail.ShouldContain(line =>
            line.Contains("phaseFinished", StringComparison.Ordinal) && line.Contains("Validation", StringComparison.Ordinal)
        );
        var delivered = await Delivery.PackAsync(folder, default);
        delivered.ShouldContain(file => file.Path == ".agentic/report.html");
        delivered.ShouldNotContain(file => file.Path.Contains("/bin/", StringComparison.Ordinal));
    }

    private static async Task<string> PrepareAsync(ProofFolder folder)
    {
        var state = await GeneratedState.OfAsync(Specification);
        var files = state.Drafts.Select(draft => new GeneratedFile(draft.Path, draft.Content, draft.Kind.ToString())).ToList();
        var before = state.Phases.Select(phase => new PlanPhase(phase.Number, phase.Name, phase.Duration.TotalSeconds, phase.Summary)).ToList();
        foreach (var each in new[] { folder.Application, folder.Home, folder.Temporary })
        {
            Directory.CreateDirectory(each);
        }

        await File.WriteAllTextAsync(folder.Model, ModelJson.Write(state.Model));
        await File.WriteAllTextAsync(folder.Order, JsonSerializer.Serialize(new ProofOrder("csharp", null, before, files), ApiJson.Options));
        var packages = new WarmPackages(TimeProvider.System);
        await packages.EnsureAsync(files, Path.Combine(folder.Root, "restore"), default);
        return packages.Folder;
    }

    private static ToolCommand CommandFor(ProofFolder folder, string packages) =>
        new("dotnet", Path.Combine(AppContext.BaseDirectory, "AgenticAi.Worker.dll"), "prove", folder.Root)
        {
            WorkingDirectory = folder.Root,
            Environment = SandboxEnvironment.With(folder.Home, folder.Temporary, packages),
        };
}
