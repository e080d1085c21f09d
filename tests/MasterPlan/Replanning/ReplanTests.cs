using System.Net;
using System.Text.Json.Nodes;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.MasterPlan.Tests.Replanning;

[Collection(MasterPlanTests.Name)]
public sealed class ReplanTests(MasterPlanFixture fixture) : IDisposable
{
    private const string Authors = PlanCalls.Books + "\nAn author has a name. Everybody can list authors.\n";

    private readonly HttpClient _ada = fixture.Host.As(Callers.Ada);

    [Fact]
    public async Task A_changed_specification_shows_what_it_would_change_before_it_is_taken_over()
    {
        var plan = await _ada.CreatePlanAsync();

        var proposal = await ProposeAsync(plan, new { text = Authors });

        var difference = proposal["difference"]!;
        difference["requirements"]!["added"]!
            .AsArray()
            .Select(item => item!.ToString())
            .ShouldContain(words => words.Contains("An author has a name"));
        difference["elements"]!["added"]!.AsArray().Select(item => item!.ToString()).ShouldContain("domain/entities/Author");
        difference["elements"]!["removed"]!.AsArray().ShouldBeEmpty();
        difference["tasks"]!["added"]!.AsArray().Select(item => item!.ToString()).ShouldContain("domain-author");
        difference["files"]!["added"]!.AsArray().ShouldNotBeEmpty();
        difference["files"]!["changed"]!.AsArray().Select(item => item!.ToString()).ShouldNotContain(".gitignore");
        (await _ada.GetAsync(plan.Address()).JsonAsync()).Text("draft").ShouldBe("1");

        (await AcceptAsync(plan, new { })).Text("draft").ShouldBe("2");
        (await _ada.TaskAsync(plan, "domain-author")).Text("title").ShouldBe("Domain author");
    }

    [Fact]
    public async Task What_people_changed_survives_a_replan()
    {
        var plan = await _ada.CreatePlanAsync();
        await EditAsync(
            plan,
            "domain-book",
            new
            {
                title = "The book",
                notes = "First.",
                priority = 3,
            }
        );

        (await ProposeAsync(plan, new { text = Authors }))["conflicts"]!.AsArray().ShouldBeEmpty();
        await AcceptAsync(plan, new { });

        var task = await _ada.TaskAsync(plan, "domain-book");
        (task.Text("title"), task.Text("notes"), task.Text("priority")).ShouldBe(("The book", "First.", "3"));
    }

    [Fact]
    public async Task A_task_that_people_changed_and_the_new_plan_does_not_have_is_a_conflict_and_not_lost()
    {
        var plan = await _ada.CreatePlanAsync(Authors);
        await EditAsync(plan, "domain-author", new { notes = "Ask the library." });

        var conflict = (await ProposeAsync(plan, new { text = PlanCalls.Books }))["conflicts"]!.AsArray().ShouldHaveSingleItem()!;
        (conflict.Text("taskId"), conflict.Text("field"), conflict.Text("ours")).ShouldBe(("domain-author", "task", "Ask the library."));
        (await AcceptAsync(plan, new { }))["conflicts"]!.AsArray().Count.ShouldBe(1);

        await ProposeAsync(plan, new { text = Authors });
        await AcceptAsync(plan, new { }, 3);
        (await _ada.TaskAsync(plan, "domain-author")).Text("notes").ShouldBe("Ask the library.");
    }

    [Fact]
    public async Task A_conflict_can_be_decided_for_the_new_plan()
    {
        var plan = await _ada.CreatePlanAsync(Authors);
        await EditAsync(plan, "domain-author", new { notes = "Ask the library." });
        await ProposeAsync(plan, new { text = PlanCalls.Books });

        var accepted = await AcceptAsync(
            plan,
            new
            {
                resolutions = new[]
                {
                    new
                    {
                        taskId = "domain-author",
                        field = "task",
                        take = "theirs",
                    },
                },
            }
        );

        accepted["conflicts"]!.AsArray().ShouldBeEmpty();
        await ProposeAsync(plan, new { text = Authors });
        await AcceptAsync(plan, new { }, 3);
        (await _ada.TaskAsync(plan, "domain-author")).Text("notes").ShouldBe("");
    }

    [Fact]
    public async Task An_answer_is_understood_at_the_next_replan()
    {
        var plan = await _ada.CreatePlanAsync(PlanCalls.Books + "\nThe frobnication of books shall be quux.\n");
        var questions = (await _ada.GetAsync($"{plan.Address()}/questions").JsonAsync())["items"]!.AsArray();
        var question = questions.First(item => item!.Text("kind") == "notUnderstood")!;

        await _ada.ChangeAsync(HttpMethod.Put, plan, $"/questions/{question.Text("id")}/answer", new { answer = "A book has a number of pages." })
            .ShouldBeAsync(HttpStatusCode.OK);
        var proposal = await ProposeAsync(plan, new { });

        proposal["difference"]!["elements"]!["added"]!
            .AsArray()
            .Select(item => item!.ToString())
            .ShouldContain(element => element.StartsWith("domain/entities/Book/attributes/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proposal_can_be_discarded_and_a_refused_one_can_not_be_taken_over()
    {
        var plan = await _ada.CreatePlanAsync();
        (await ProposeAsync(plan, new { text = "Nothing." })).Text("state").ShouldBe("refused");

        await _ada.ChangeAsync(HttpMethod.Post, plan, "/proposals/2/accept", new { }).ShouldBeAsync(HttpStatusCode.Conflict);
        await _ada.DeleteAsync($"{plan.Address()}/proposals/2").ShouldBeAsync(HttpStatusCode.NoContent);
        await _ada.GetAsync($"{plan.Address()}/proposals/2").ShouldBeAsync(HttpStatusCode.NotFound);
    }

    public void Dispose() => _ada.Dispose();

    private Task<JsonNode> ProposeAsync(JsonNode plan, object source) =>
        _ada.SendAsync(HttpMethod.Post, $"{plan.Address()}/replan", source).JsonAsync(HttpStatusCode.Created);

    private Task<JsonNode> AcceptAsync(JsonNode plan, object body, int number = 2) =>
        _ada.ChangeAsync(HttpMethod.Post, plan, $"/proposals/{number}/accept", body).JsonAsync();

    private Task EditAsync(JsonNode plan, string task, object change) =>
        _ada.ChangeAsync(HttpMethod.Patch, plan, $"/tasks/{task}", change).ShouldBeAsync(HttpStatusCode.OK);
}
