using System.Net;
using System.Net.Http.Json;
using AgenticAi.Contracts.Executions;
using AgenticAi.Execution.Tests.Running;
using AgenticAi.ServiceDefaults;

namespace AgenticAi.Execution.Tests.Executions;

[Collection(HostCollection.Name)]
public sealed class UnfinishedExecutionTests(ExecutionHost host)
{
    private const string Address = "/internal/executions/unfinished";

    [Fact]
    public async Task ServicesLearnWhatGoesOnInAProjectAndWithAPlanUntilItEnds()
    {
        host.Plans.For("unfinished", asked => TestPlans.Of(asked, TestPlans.Work("domain", 0)));
        var id = await host.CreateAsync("una", "unfinished");
        var execution = await host.RunningAsync("una", id);
        string[] places = [$"projectId={execution.GetProperty("projectId")}", $"planId={execution.GetProperty("planId")}"];

        foreach (var place in places)
        {
            (await CountAsync(place)).ShouldBe(1);
        }

        (await host.PostAsync("una", $"/api/executions/{id}/cancel")).ShouldBe(HttpStatusCode.OK);
        foreach (var place in places)
        {
            (await CountAsync(place)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task PeopleAreNotTold()
    {
        using var client = host.As("una");
        using var answer = await client.GetAsync(new Uri($"{Address}?planId={Guid.NewGuid()}", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<long> CountAsync(string place)
    {
        using var client = host.AsService();
        return (await client.GetFromJsonAsync<UnfinishedExecutions>($"{Address}?{place}", ApiJson.Options))!.Count;
    }
}
