using System.Diagnostics;
using System.Net;

namespace AgenticAi.AppHost.Tests.Running;

[Collection(nameof(SmallSystem))]
public sealed class SupervisionTests(SmallSystem system)
{
    private static readonly string[] Everything = ["postgres", "redis", "rabbitmq", "chat"];

    [Fact]
    public async Task WhatIsKilledComesBackAtTheSameAddress()
    {
        var before = (await system.RowsAsync()).Where(row => Everything.Contains(row.Name)).ToDictionary(row => row.Name);
        foreach (var row in before.Values)
        {
            Process.GetProcessById(row.ProcessId!.Value).Kill();
        }

        await system.UntilAsync(rows =>
            rows.Where(row => before.ContainsKey(row.Name)).All(row => row.Healthy && row.Restarts > before[row.Name].Restarts)
        );

        foreach (var name in Everything)
        {
            var after = await system.FindAsync(name);
            after.Endpoints.ShouldBe(before[name].Endpoints);
            after.ProcessId.ShouldNotBe(before[name].ProcessId);
        }
    }

    [Fact]
    public async Task AResourceStopsAndStartsAsPeopleWish()
    {
        var before = await system.FindAsync("chat");

        (await system.ChangeAsync("chat", "stop")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await system.UntilAsync(rows => rows.Single(row => row.Name == "chat").State == "stopped");
        Should.Throw<ArgumentException>(() => Process.GetProcessById(before.ProcessId!.Value));

        await system.ChangeAsync("chat", "start");
        await system.UntilAsync(rows => rows.Single(row => row.Name == "chat").Healthy);
        (await system.FindAsync("chat")).Restarts.ShouldBe(before.Restarts, "a wish is no fault");
    }

    [Fact]
    public async Task AServiceGetsTheVariablesThatAspireWouldGiveIt()
    {
        var names = (await system.FindAsync("chat")).Environment.Select(variable => variable.Name).ToList();

        names.ShouldContain("ConnectionStrings__chatdb");
        names.ShouldContain("ConnectionStrings__redis");
        names.ShouldContain("ConnectionStrings__rabbitmq");
        names.ShouldContain("ASPNETCORE_URLS");
        names.ShouldNotContain("ConnectionStrings__qdrant", "what is left out has no address");
    }

    [Fact]
    public async Task WhatCannotRunHereIsShownAsLeftOut() => (await system.FindAsync("qdrant")).State.ShouldBe("left out");
}
