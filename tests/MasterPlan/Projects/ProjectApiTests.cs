using System.Net;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.MasterPlan.Tests.Projects;

[Collection(MasterPlanTests.Name)]
public sealed class ProjectApiTests(MasterPlanFixture fixture) : IDisposable
{
    private readonly HttpClient _ada = fixture.Host.As(Callers.Ada);
    private readonly HttpClient _bob = fixture.Host.As(Callers.Bob);
    private readonly HttpClient _root = fixture.Host.As(Callers.Root);

    [Fact]
    public async Task A_project_is_created_read_changed_and_deleted_by_its_owner()
    {
        var project = await CreateAsync();
        var address = $"/api/projects/{project.Text("id")}";

        (await _ada.GetAsync(address).JsonAsync()).Text("role").ShouldBe("owner");
        var changed = await _ada.SendAsync(HttpMethod.Put, address, new { name = "Shop 2", requireApproval = true }, ("If-Match", "\"1\""))
            .JsonAsync();
        changed.Text("version").ShouldBe("2");
        changed.Text("requireApproval").ShouldBe("true");
        await _ada.DeleteAsync(address).ShouldBeAsync(HttpStatusCode.NoContent);
        await _ada.GetAsync(address).ShouldBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_project_stays_while_its_executions_run_or_nobody_knows()
    {
        var project = (await CreateAsync()).Text("id");
        var address = $"/api/projects/{project}";

        fixture.Executions.Says(project, RunningExecutions.One);
        (await _ada.DeleteAsync(address).JsonAsync(HttpStatusCode.Conflict)).Text("detail").ShouldBe("Cancel its running executions first.");
        fixture.Executions.Says(project, RunningExecutions.Unknown);
        await _ada.DeleteAsync(address).ShouldBeAsync(HttpStatusCode.ServiceUnavailable);
        (await _ada.GetAsync(address).JsonAsync()).Text("id").ShouldBe(project);
    }

    [Fact]
    public async Task A_change_says_which_version_it_changes()
    {
        var address = $"/api/projects/{(await CreateAsync()).Text("id")}";

        await _ada.SendAsync(HttpMethod.Put, address, new { name = "x" }).ShouldBeAsync(HttpStatusCode.PreconditionRequired);
        await _ada.SendAsync(HttpMethod.Put, address, new { name = "x" }, ("If-Match", "\"7\"")).ShouldBeAsync(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Other_peoples_projects_are_not_there()
    {
        var project = (await CreateAsync()).Text("id");

        await _bob.GetAsync($"/api/projects/{project}").ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.DeleteAsync($"/api/projects/{project}").ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.GetAsync($"/api/projects/{project}/members").ShouldBeAsync(HttpStatusCode.NotFound);
        (await _bob.GetAsync("/api/projects?limit=100").JsonAsync())["items"]!.AsArray().ShouldNotContain(item => item!.Text("id") == project);
        (await _root.GetAsync($"/api/projects/{project}").JsonAsync()).Text("id").ShouldBe(project);
    }

    [Fact]
    public async Task A_list_comes_in_pages_without_gaps()
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 5; i++)
        {
            made.Add((await CreateAsync()).Text("id"));
        }

        var seen = new List<string>();
        for (var address = "/api/projects?limit=2"; address is not null; )
        {
            var page = await _ada.GetAsync(address).JsonAsync();
            seen.AddRange(page["items"]!.AsArray().Select(item => item!.Text("id")));
            address = page["next"] is { } next ? $"/api/projects?limit=2&after={next}" : null;
        }

        seen.ShouldBeUnique();
        made.ShouldBeSubsetOf(seen);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=many")]
    [InlineData("after=%27%3B--")]
    public async Task A_page_that_can_not_be_is_refused(string query) =>
        await _ada.GetAsync($"/api/projects?{query}").ShouldBeAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Every_mistake_of_a_body_is_named()
    {
        var problem = await _ada.SendAsync(HttpMethod.Post, "/api/projects", new { name = "", description = new string('x', 5000) })
            .JsonAsync(HttpStatusCode.BadRequest);

        problem["errors"]!.AsObject().Count.ShouldBe(2);
        problem.Text("requestId").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_personal_project_is_made_once_and_stays()
    {
        using var service = fixture.Host.As(Callers.Neighbour);
        var user = Callers.Ada.Id;
        var asked = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => service.SendAsync(HttpMethod.Put, $"internal/users/{user}/personal-project?name=ada@example.org").JsonAsync())
        );

        var id = asked.Select(answer => answer.Text("projectId")).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        (await service.GetAsync($"internal/projects/{id}/members/{user}").JsonAsync()).Text("role").ShouldBe("owner");
        await service.GetAsync($"internal/projects/{id}/members/somebody").ShouldBeAsync(HttpStatusCode.NotFound);
        await _ada.DeleteAsync($"/api/projects/{id}").ShouldBeAsync(HttpStatusCode.Conflict);
    }

    public void Dispose()
    {
        _ada.Dispose();
        _bob.Dispose();
        _root.Dispose();
    }

    private Task<System.Text.Json.Nodes.JsonNode> CreateAsync() =>
        _ada.SendAsync(HttpMethod.Post, "/api/projects", new { name = "Shop" }).JsonAsync(HttpStatusCode.Created);
}
