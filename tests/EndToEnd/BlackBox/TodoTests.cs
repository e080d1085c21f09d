using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>todo.md, read by a person.</summary>
public sealed class TodoTests(TodoTests.Application application) : IClassFixture<TodoTests.Application>
{
    private Api Anybody => application.Visitor;

    [Fact]
    public async Task A_new_todo_is_not_completed_and_its_url_leads_to_it()
    {
        var todo = (await Anybody.Post("/api/todos", new { title = "walk the dog" })).Expect(201);

        todo["title"].ToString().ShouldBe("walk the dog");
        todo["completed"].GetValue<bool>().ShouldBeFalse();
        (await Anybody.Get(todo["url"].ToString())).Expect(200)["title"].ToString().ShouldBe("walk the dog");
    }

    [Fact]
    public async Task Some_fields_can_be_changed_and_the_others_stay()
    {
        var todo = (await Anybody.Post("/api/todos", new { title = "paint", order = 7 })).Expect(201);

        var changed = (await Anybody.Patch($"/api/todos/{todo.Id}", new { completed = true })).Expect(200);

        changed["completed"].GetValue<bool>().ShouldBeTrue();
        changed["title"].ToString().ShouldBe("paint");
        changed["order"].GetValue<int>().ShouldBe(7);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_todo_without_title_is_refused(string? title)
    {
        var answer = (await Anybody.Post("/api/todos", new { title })).Expect(400);
        answer["errors"]["title"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_title_has_at_most_200_characters()
    {
        (await Anybody.Post("/api/todos", new { title = new string('x', 200) })).Expect(201);
        (await Anybody.Post("/api/todos", new { title = new string('x', 201) })).Expect(400);
    }

    [Fact]
    public async Task The_list_can_be_filtered_by_completed()
    {
        var open = (await Anybody.Post("/api/todos", new { title = "open" })).Expect(201);
        var done = (await Anybody.Post("/api/todos", new { title = "done", completed = true })).Expect(201);

        var listed = Ids((await Anybody.Get("/api/todos?completed=true&pageSize=100")).Expect(200));

        listed.ShouldContain(done.Id);
        listed.ShouldNotContain(open.Id);
    }

    [Fact]
    public async Task A_deleted_todo_is_gone_and_all_can_be_deleted_at_once()
    {
        var todo = (await Anybody.Post("/api/todos", new { title = "short-lived" })).Expect(201);
        (await Anybody.Delete($"/api/todos/{todo.Id}")).Expect(204);
        (await Anybody.Get($"/api/todos/{todo.Id}")).Expect(404);

        await Anybody.Post("/api/todos", new { title = "one of many" });
        (await Anybody.Delete("/api/todos")).Expect(204);
        Ids((await Anybody.Get("/api/todos")).Expect(200)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Browsers_on_other_sites_may_call_it()
    {
        var answer = await Anybody.Send(
            HttpMethod.Options,
            "/api/todos",
            null,
            ("Origin", "https://elsewhere.example"),
            ("Access-Control-Request-Method", "PATCH"),
            ("Access-Control-Request-Headers", "content-type")
        );

        answer.Raw.IsSuccessStatusCode.ShouldBeTrue();
        answer.Raw.Headers.GetValues("Access-Control-Allow-Origin").ShouldHaveSingleItem().ShouldBe("*");
    }

    private static List<string> Ids(Answer list) => [.. list["items"].AsArray().Select(item => item!["id"]!.ToString())];

    public sealed class Application() : BuiltApplication("todo.md");
}
