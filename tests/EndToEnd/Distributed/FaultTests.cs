using AgenticAi.Cli.Bench.Faults;
using AgenticAi.EndToEnd.Tests.BlackBox;

namespace AgenticAi.EndToEnd.Tests.Distributed;

[Collection(SystemCollection.Name)]
public sealed class FaultTests(SystemFixture system)
{
    [Fact]
    public async Task Executions_survive_killed_services_and_restarted_servers()
    {
        const int Seed = 20_261_120;
        var random = new Random(Seed);
        var log = new StringWriter();

        var run = new FaultRun(system.System, SharedSpecifications.PathOf("todo.md"), log);
        var outcome = await run.RunAsync(3, Fault.All, random, CancellationToken.None);

        outcome.Proven.ShouldBe(3, log.ToString());
        outcome.Same.ShouldBe(3, log.ToString());
        outcome.RecordedTwice.ShouldBe(0);
    }
}
