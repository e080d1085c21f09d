using System.Net;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.MasterPlan.Tests.Making;

[Collection(MasterPlanTests.Name)]
public sealed class PlanningLimitTests(MasterPlanFixture fixture)
{
    [Fact]
    public async Task A_specification_that_takes_too_long_is_refused()
    {
        await using var host = await fixture.StartHostAsync("plandb_limit", ("Making:MaxSeconds", "1"));
        using var client = host.As(Callers.Ada);
        var bomb = string.Concat(Enumerable.Repeat("A book has a title. ", 10_000));

        var plan = await client.SendAsync(HttpMethod.Post, "/api/masterplans", new { text = bomb }).JsonAsync(HttpStatusCode.Created);

        plan.Text("state").ShouldBe("refused");
        plan["problems"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldContain("more than 1 seconds");
    }
}
