using System.Net;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.MasterPlan.Tests.Plans;

[Collection(MasterPlanTests.Name)]
public sealed class PlanApiTests(MasterPlanFixture fixture) : IDisposable
{
    private readonly HttpClient _ada = fixture.Host.As(Callers.Ada);
    private readonly HttpClient _bob = fixture.Host.As(Callers.Bob);

    [Fact]
    public async Task A_text_becomes_a_plan_with_tasks_model_and_specification()
    {
        var plan = await _ada.CreatePlanAsync();

        plan.Text("state").ShouldBe("ready");
        plan.Text("title").ShouldBe("Books");
        var tasks = (await _ada.GetAsync($"{plan.Address()}/tasks?limit=100").JsonAsync())["items"]!.AsArray();
        tasks.Count.ShouldBe(plan["tasks"]!.GetValue<int>());
        tasks.ShouldContain(task => task!.Text("id") == "domain-book");
        (await _ada.GetAsync($"{plan.Address()}/model").JsonAsync())["domain"]!["entities"]!
            .AsArray()
            .ShouldContain(entity => entity!.Text("name") == "Book");
        (await _ada.GetAsync($"{plan.Address()}/specification").JsonAsync())["files"]![0]!.Text("content").ShouldBe(PlanCalls.Books);
        (await _ada.GetAsync("/api/masterplans?limit=100").JsonAsync())["items"]!
            .AsArray()
            .ShouldContain(item => item!.Text("id") == plan.Text("id"));
    }

    [Fact]
    public async Task A_specification_that_can_not_be_planned_says_why()
    {
        var plan = await _ada.CreatePlanAsync("Nothing.");

        plan.Text("state").ShouldBe("refused");
        plan["problems"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldContain("nothing that could be stored or called");
        await _ada.GetAsync($"{plan.Address()}/tasks").ShouldBeAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Other_peoples_plans_are_not_there()
    {
        var plan = await _ada.CreatePlanAsync();

        foreach (var path in new[] { "", "/tasks", "/graph", "/model", "/specification", "/questions", "/history", "/proposals/1" })
        {
            await _bob.GetAsync(plan.Address() + path).ShouldBeAsync(HttpStatusCode.NotFound);
        }

        await _bob.DeleteAsync(plan.Address()).ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.SendAsync(HttpMethod.Post, $"{plan.Address()}/replan", new { }).ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.SendAsync(HttpMethod.Post, $"{plan.Address()}/approve", new { }, ("If-Match", "\"1\"")).ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.SendAsync(HttpMethod.Post, "/api/masterplans", new { text = PlanCalls.Books, projectId = plan.Text("projectId") })
            .ShouldBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_repeated_creation_makes_one_plan()
    {
        var key = Guid.CreateVersion7().ToString();

        var first = await _ada.SendAsync(HttpMethod.Post, "/api/masterplans", new { text = PlanCalls.Books }, ("Idempotency-Key", key))
            .JsonAsync(HttpStatusCode.Created);
        var second = await _ada.SendAsync(HttpMethod.Post, "/api/masterplans", new { text = PlanCalls.Books }, ("Idempotency-Key", key))
            .JsonAsync(HttpStatusCode.Created);

        second.Text("id").ShouldBe(first.Text("id"));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"text":"a","files":[{"path":"a.md","content":"b"}]}""")]
    [InlineData("""{"files":[]}""")]
    [InlineData("""{"files":[{"path":"../a.md","content":"b"}]}""")]
    [InlineData("""{"files":[{"path":"a.md","content":"b"},{"path":"A.md","content":"b"}]}""")]
    [InlineData("""{"files":[{"path":"a.md"}]}""")]
    [InlineData("""{"text":"a\u0000b"}""")]
    [InlineData("""{"text":"A book has a title.","target":"cobol"}""")]
    [InlineData("""{"text":"A book has a title.","name":"a\nb"}""")]
    [InlineData("""{"text":7}""")]
    public async Task A_request_that_can_not_be_is_refused(string body)
    {
        (await _ada.PostTextAsync("/api/masterplans", body).JsonAsync(HttpStatusCode.BadRequest)).Text("requestId").ShouldNotBeEmpty();
    }

    [Fact]
    public Task A_body_that_can_not_be_read_is_told_why() => _ada.ShouldExplainUnreadableBodiesAsync("/api/masterplans");

    [Fact]
    public Task Every_file_has_a_path_and_its_content() => _ada.ShouldRefuseFilesWithGapsAsync("/api/masterplans");

    [Fact]
    public Task The_service_describes_itself() => _ada.ShouldDescribeAsync("/api/masterplans/{id}/tasks");

    [Fact]
    public async Task A_deleted_plan_is_gone()
    {
        var plan = await _ada.CreatePlanAsync();

        await _ada.DeleteAsync(plan.Address()).ShouldBeAsync(HttpStatusCode.NoContent);

        await _ada.GetAsync(plan.Address()).ShouldBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_plan_stays_while_an_execution_uses_it()
    {
        var plan = await _ada.CreatePlanAsync();
        fixture.Executions.Says(plan.Text("id"), RunningExecutions.One);

        (await _ada.DeleteAsync(plan.Address()).JsonAsync(HttpStatusCode.Conflict)).Text("detail").ShouldContain("executions");

        await _ada.GetAsync(plan.Address()).ShouldBeAsync(HttpStatusCode.OK);
    }

    public void Dispose()
    {
        _ada.Dispose();
        _bob.Dispose();
    }
}
