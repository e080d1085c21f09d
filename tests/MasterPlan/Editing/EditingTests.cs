using System.Net;
using System.Net.Http.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.ServiceDefaults;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.MasterPlan.Tests.Editing;

[Collection(MasterPlanTests.Name)]
public sealed class EditingTests(MasterPlanFixture fixture) : IDisposable
{
    private readonly HttpClient _ada = fixture.Host.As(Callers.Ada);

    [Fact]
    public async Task What_people_change_of_a_task_is_what_workers_get()
    {
        var plan = await _ada.CreatePlanAsync();

        await _ada.ChangeAsync(
                HttpMethod.Patch,
                plan,
                "/tasks/domain-book",
                new
                {
                    title = "The book",
                    priority = 5,
                    notes = "First.",
                }
            )
            .ShouldBeAsync(HttpStatusCode.OK);
        await _ada.ChangeAsync(HttpMethod.Patch, plan, "/tasks/documentation", new { excluded = true }).ShouldBeAsync(HttpStatusCode.OK);

        using var service = fixture.Host.As(Callers.Neighbour);
        var bundle = (await service.GetFromJsonAsync<PlanBundle>($"internal/plans/{plan.Text("id")}", ApiJson.Options))!;
        bundle.Tasks[0].Title.ShouldBe("The book");
        bundle.Tasks.ShouldAllBe(work => work.TaskId != "documentation" && work.DependsOn.All(id => bundle.Tasks.Any(other => other.Id == id)));
        (await _ada.TaskAsync(plan, "domain-book")).Text("notes").ShouldBe("First.");
    }

    [Fact]
    public async Task An_empty_title_takes_the_generated_one_back()
    {
        var plan = await _ada.CreatePlanAsync();
        await _ada.ChangeAsync(HttpMethod.Patch, plan, "/tasks/domain-book", new { title = "The book" }).ShouldBeAsync(HttpStatusCode.OK);

        var task = await _ada.ChangeAsync(HttpMethod.Patch, plan, "/tasks/domain-book", new { title = "" }).JsonAsync();

        task.Text("title").ShouldBe("Domain book");
        task.Text("edited").ShouldBe("false");
    }

    [Fact]
    public async Task A_check_can_not_be_left_out_and_what_is_no_task_not_changed()
    {
        var plan = await _ada.CreatePlanAsync();

        await _ada.ChangeAsync(HttpMethod.Patch, plan, "/tasks/check-operations", new { excluded = true }).ShouldBeAsync(HttpStatusCode.Conflict);
        await _ada.ChangeAsync(HttpMethod.Patch, plan, "/tasks/none", new { priority = 1 }).ShouldBeAsync(HttpStatusCode.NotFound);
        await _ada.ChangeAsync(HttpMethod.Patch, plan, "/tasks/domain-book", new { priority = 101 }).ShouldBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Of_two_who_change_at_once_one_is_told()
    {
        var plan = await _ada.CreatePlanAsync();
        var address = $"{plan.Address()}/tasks/domain-book";

        var answers = await Task.WhenAll(
            Enumerable.Range(1, 6).Select(number => _ada.SendAsync(HttpMethod.Patch, address, new { priority = number }, ("If-Match", "\"1\"")))
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(5);
        await _ada.SendAsync(HttpMethod.Patch, address, new { priority = 1 }).ShouldBeAsync(HttpStatusCode.PreconditionRequired);
    }

    [Fact]
    public async Task A_change_tells_the_next_version_and_takes_a_weak_one()
    {
        var plan = await _ada.CreatePlanAsync();
        var address = $"{plan.Address()}/tasks/domain-book";

        var first = await _ada.SendAsync(HttpMethod.Patch, address, new { priority = 1 }, ("If-Match", "W/\"1\""));
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Headers.ETag!.Tag.ShouldBe("\"2\"");
        await _ada.SendAsync(HttpMethod.Patch, address, new { priority = 2 }, ("If-Match", "W/\"1\""))
            .ShouldBeAsync(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task An_answer_that_is_missing_is_refused()
    {
        var plan = await _ada.CreatePlanAsync();

        var refused = await _ada.ChangeAsync(HttpMethod.Put, plan, "/questions/any/answer", new { text = "yes" });
        (await Task.FromResult(refused).JsonAsync(HttpStatusCode.BadRequest)).Text("detail").ShouldStartWith("answer is missing");
    }

    [Fact]
    public async Task A_cursor_that_cannot_be_read_is_refused() =>
        await _ada.SendAsync(HttpMethod.Get, "/api/masterplans?after=xyz").ShouldBeAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task History_tells_who_changed_what()
    {
        var plan = await _ada.CreatePlanAsync();
        await _ada.ChangeAsync(HttpMethod.Patch, plan, "/tasks/domain-book", new { title = "The book" }).ShouldBeAsync(HttpStatusCode.OK);

        var history = (await _ada.GetAsync($"{plan.Address()}/history").JsonAsync())["items"]!.AsArray();

        history.Select(change => change!.Text("kind")).ShouldBe(["taskEdited", "created"]);
        history[0]!.Text("by").ShouldBe("ada@example.org");
        history[0]!.Text("before").ShouldContain("Domain book");
        history[0]!.Text("after").ShouldContain("The book");
    }

    public void Dispose() => _ada.Dispose();
}
