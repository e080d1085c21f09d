using AgenticAi.EndToEnd.Tests.BlackBox;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Phases;
using AgenticAi.Pipeline.Progress;

namespace AgenticAi.EndToEnd.Tests.Distributed;

[Collection(SystemCollection.Name)]
public sealed class RemoteBuildTests(SystemFixture system)
{
    [Fact]
    public async Task Delivers_the_bookstore_proven_and_with_the_bytes_of_a_build_in_one_process()
    {
        var specification = SharedSpecifications.PathOf("bookstore.md");
        var output = system.Output("bookstore");

        var built = await system.AgenticAsync("build", specification, "--remote", system.System.Address.ToString(), "--out", output);

        built.ExitCode.ShouldBe(0, string.Join('\n', built.Tail));
        built.Tail.ShouldContain(line => line.Contains("58 of 58 requirements are proven", StringComparison.Ordinal));
        var here = await GenerateHereAsync(specification);
        (await File.ReadAllTextAsync(new OutputLayout(output).Model)).ShouldBe(ModelJson.Write(here.Model));
        foreach (var draft in here.Drafts)
        {
            (await File.ReadAllTextAsync(Path.Combine(output, draft.Path))).ShouldBe(draft.Content, draft.Path);
        }
    }

    [Fact]
    public async Task Adds_a_migration_when_a_changed_specification_is_built_into_the_same_folder()
    {
        const string Before = "# Shelf\n\n## Book\n- title: text, required, at most 100 characters\n- pages: number\n";
        var specification = system.Write("shelf.md", Before);
        var output = system.Output("shelf");
        (await BuildAsync(specification, output)).ExitCode.ShouldBe(0);
        var first = Migrations(output);
        system.Write("shelf.md", Before + "- year: number\n");

        (await BuildAsync(specification, output)).ExitCode.ShouldBe(0);

        Migrations(output).Count.ShouldBe(2);
        Migrations(output)[0].ShouldBe(first[0]);
    }

    [Fact]
    public async Task Refuses_a_specification_with_its_place_and_exit_code_2()
    {
        var specification = system.Write("broken.yaml", "openapi: 3.0.0\npaths: [\n");

        var built = await BuildAsync(specification, system.Output("broken"));

        built.ExitCode.ShouldBe(2, string.Join('\n', built.Tail));
        built.Tail.ShouldContain(line => line.Contains("broken.yaml:", StringComparison.Ordinal));
        Directory.Exists(system.Output("broken")).ShouldBeFalse();
    }

    [Fact]
    public async Task Says_so_when_the_key_is_not_known()
    {
        using var wrong = new HttpClient { BaseAddress = system.System.Address };
        wrong.DefaultRequestHeaders.Authorization = new("Bearer", "ak_wrong");

        (await wrong.GetAsync(new Uri("/api/executions", UriKind.Relative))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }

    private Task<Pipeline.Deployment.Processes.CommandResult> BuildAsync(string specification, string output) =>
        system.AgenticAsync("build", specification, "--remote", system.System.Address.ToString(), "--out", output);

    private static List<string> Migrations(string output) =>
        [
            .. Directory
                .EnumerateFiles(output, "*.sql", SearchOption.AllDirectories)
                .Where(IsMigration)
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText),
        ];

    private static bool IsMigration(string file) =>
        file.Contains("Migrations", StringComparison.Ordinal)
        && !file.Contains(".agentic", StringComparison.Ordinal)
        && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static async Task<BuildState> GenerateHereAsync(string specification)
    {
        var request = new BuildRequest([specification], "");
        var state = new BuildState(request);
        IPhase[] phases = [.. BuildPhases.UntilGraph(request), new GenerationPhase()];
        await new PhaseRunner(phases, TimeProvider.System).RunAsync(state, new Progress<PipelineEvent>(), CancellationToken.None);
        return state;
    }
}
