using AgenticAi.Pipeline.Deployment.Building;
using AgenticAi.Pipeline.Deployment.Processes;

namespace AgenticAi.Pipeline.Tests.Deployment.Building;

public sealed class DotnetBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DotnetBuild _build = new(new CommandRunner(TimeProvider.System));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Compiles_and_names_each_error_with_its_place_until_it_is_repaired()
    {
        SampleSolution.Write(_folder, SampleSolution.Application + "Missing();\n");

        var broken = await RunAsync();

        broken.Succeeded.ShouldBeFalse();
        broken
            .Errors.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("App/Program.cs(4,1): CS0103: The name 'Missing' does not exist in the current context");

        SampleSolution.Write(_folder, SampleSolution.Application + "string unused;\n");
        var repaired = await RunAsync();

        repaired.Succeeded.ShouldBeTrue();
        repaired.Warnings.ShouldHaveSingleItem().Code.ShouldBe("CS0168");
    }

    [Fact]
    public async Task Restores_again_when_packages_are_gone()
    {
        SampleSolution.Write(_folder, SampleSolution.Application);
        (await RunAsync()).Succeeded.ShouldBeTrue();
        File.Delete(_folder["App/obj/project.assets.json"]);

        (await RunAsync()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Skips_the_restore_when_no_project_changed_since_the_last()
    {
        SampleSolution.Write(_folder, SampleSolution.Application);
        await RunAsync();

        (await RunAsync()).Command.Command.ShouldEndWith("--no-restore");
    }

    private Task<BuildOutcome> RunAsync() => _build.RunAsync(_folder.Root, _folder[".agentic/logs/build.log"]);
}
