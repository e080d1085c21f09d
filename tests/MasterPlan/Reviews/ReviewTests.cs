using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgenticAi.Contracts.Plans;
using AgenticAi.ServiceDefaults;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.MasterPlan.Tests.Reviews;

[Collection(MasterPlanTests.Name)]
public sealed class ReviewTests(MasterPlanFixture fixture) : IDisposable
{
    private readonly HttpClient _ada = fixture.Host.As(Callers.Ada);

    [Fact]
    public async Task A_project_may_execute_only_what_was_approved()
    {
        var plan = await CreateInStrictProjectAsync();
        (await WithheldAsync(plan)).ShouldNotBeNull();

        (await _ada.ChangeAsync(HttpMethod.Post, plan, "/approve", new { comment = "Good." }).JsonAsync()).Text("review").ShouldBe("approved");
        (await WithheldAsync(plan)).ShouldBeNull();

        await _ada.ChangeAsync(HttpMethod.Patch, plan, "/tasks/domain-book", new { priority = 1 }).ShouldBeAsync(HttpStatusCode.OK);
        (await WithheldAsync(plan)).ShouldNotBeNull("What was approved was another plan.");
    }

    [Fact]
    public async Task An_execution_of_a_specification_waits_for_approval_too()
    {
        var project = Guid.Parse((await CreateInStrictProjectAsync()).Text("projectId"));
        var request = MasterPlanFixture.Request(fixture.Keep(("books.md", PlanCalls.Books))) with { ProjectId = project };

        var refused = (await fixture.AskAsync(request)).ShouldBeOfType<PlanRefused>();

        refused.Problems.ShouldHaveSingleItem().ShouldContain(request.PlanId.ToString());
    }

    [Fact]
    public async Task A_rejected_plan_is_not_executed_anywhere()
    {
        var plan = await _ada.CreatePlanAsync();

        await _ada.ChangeAsync(HttpMethod.Post, plan, "/reject", new { comment = "No." }).ShouldBeAsync(HttpStatusCode.OK);

        (await WithheldAsync(plan)).ShouldNotBeNull();
        (await _ada.GetAsync($"{plan.Address()}/history").JsonAsync())["items"]![0]!.Text("after").ShouldBe("No.");
    }

    public void Dispose() => _ada.Dispose();

    private async Task<JsonNode> CreateInStrictProjectAsync()
    {
        var project = await _ada.SendAsync(HttpMethod.Post, "/api/projects", new { name = "Shop", requireApproval = true })
            .JsonAsync(HttpStatusCode.Created);
        return await _ada.SendAsync(HttpMethod.Post, "/api/masterplans", new { text = PlanCalls.Books, projectId = project.Text("id") })
            .JsonAsync(HttpStatusCode.Created);
    }

    private async Task<string?> WithheldAsync(JsonNode plan)
    {
        using var service = fixture.Host.As(Callers.Neighbour);
        return (await service.GetFromJsonAsync<PlanBundle>($"internal/plans/{plan.Text("id")}", ApiJson.Options))!.Withheld;
    }
}
