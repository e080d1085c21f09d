using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>issue-tracker.md, read by a person. Its one path has no prefix, so the others have none either.</summary>
public sealed class IssueTrackerTests(IssueTrackerTests.Application application) : IClassFixture<IssueTrackerTests.Application>
{
    [Theory]
    [InlineData("a")]
    [InlineData("ABCDEFG")]
    [InlineData("abc")]
    [InlineData("A1")]
    public async Task A_project_key_has_two_to_six_capital_letters(string key)
    {
        var owner = await SignUp();

        (
            await owner.Api.Post(
                "/projects",
                new
                {
                    key,
                    name = "Mars",
                    description = "x",
                }
            )
        ).Expect(400)["errors"]["key"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_project_key_is_used_once()
    {
        var owner = await SignUp();
        var key = Team.NewKey();
        (await owner.Api.Post("/projects", new { key, name = "Mars" })).Expect(201);

        (await (await SignUp()).Api.Post("/projects", new { key, name = "Venus" })).Expect(409);
    }

    [Fact]
    public async Task Owners_add_and_remove_members_and_others_do_not()
    {
        var team = await MakeTeam();
        var guest = await SignUp();

        (await team.Member.Api.Post($"/projects/{team.Key}/members", new { email = guest.Email, role = "viewer" })).Expect(403);
        (await team.Owner.Api.Post($"/projects/{team.Key}/members", new { email = guest.Email, role = "king" })).Expect(400);
        var added = (await team.Owner.Api.Post($"/projects/{team.Key}/members", new { email = guest.Email, role = "viewer" })).Expect(201);
        (await guest.Api.Get($"/projects/{team.Key}")).Expect(200);
        (await team.Owner.Api.Delete($"/projects/{team.Key}/members/{added.Id}")).Expect(204);
        (await guest.Api.Get($"/projects/{team.Key}")).Expect(404);
    }

    [Fact]
    public async Task Outsiders_find_nothing_and_viewers_change_nothing()
    {
        var team = await MakeTeam();
        var issue = await File(team, team.Member);
        var body = new { title = "Another", type = "bug" };

        foreach (
            var path in new[]
            {
                $"/projects/{team.Key}",
                $"/projects/{team.Key}/issues",
                $"/projects/{team.Key}/members",
                $"/projects/{team.Key}/stats",
                $"/issues/{issue["key"]}",
                $"/issues/{issue["key"]}/comments",
            }
        )
        {
            (await application.Visitor.Get(path)).Expect(401);
            (await team.Outsider.Api.Get(path)).Expect(404);
            (await team.Viewer.Api.Get(path)).Expect(200);
        }

        (await team.Outsider.Api.Post($"/projects/{team.Key}/issues", body)).Expect(404);
        (await team.Viewer.Api.Post($"/projects/{team.Key}/issues", body)).Expect(403);
        (await team.Viewer.Api.Post($"/issues/{issue["key"]}/comments", new { body = "Hello" })).Expect(403);
        (await team.Outsider.Api.Get("/projects")).Expect(200)["items"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Issues_are_numbered_within_their_project_without_gaps()
    {
        var team = await MakeTeam();

        var filed = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => File(team, i % 2 == 0 ? team.Owner : team.Member)));

        filed.Select(issue => issue["key"].ToString()).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 6).Select(n => $"{team.Key}-{n}"));
        filed[0]["priority"].ToString().ShouldBe("medium");
        filed[0]["status"].ToString().ShouldBe("open");
    }

    [Fact]
    public async Task An_assignee_is_a_member_of_the_project()
    {
        var team = await MakeTeam();
        var body = new
        {
            title = "Broken",
            type = "bug",
            assigneeId = team.Outsider.Id,
        };

        (await team.Member.Api.Post($"/projects/{team.Key}/issues", body)).Expect(422);
        var issue = await File(team, team.Member);
        (await team.Member.Api.Patch($"/issues/{issue["key"]}", new { assigneeId = team.Outsider.Id })).Expect(422);
        (await team.Member.Api.Patch($"/issues/{issue["key"]}", new { assigneeId = team.Member.Id })).Expect(200);
    }

    [Fact]
    public async Task Issues_move_along_allowed_ways_by_assignee_or_owner()
    {
        var team = await MakeTeam();
        var issue = await File(team, team.Owner);
        var path = $"/issues/{issue["key"]}";

        var refused = (await team.Owner.Api.Post($"{path}/move", new { status = "done" })).Expect(409);
        refused.Text.ShouldContain("in_progress");
        (await team.Owner.Api.Post($"{path}/move", new { status = "in_progress" })).Expect(422);
        (await team.Owner.Api.Patch(path, new { assigneeId = team.Member.Id })).Expect(200);
        (await team.Viewer.Api.Post($"{path}/move", new { status = "in_progress" })).Expect(403);
        (await team.Member.Api.Post($"{path}/move", new { status = "in_progress" })).Expect(200);
        (await team.Member.Api.Post($"{path}/move", new { status = "in_review" })).Expect(200);
        (await team.Owner.Api.Post($"{path}/move", new { status = "done" })).Expect(200)["resolvedAt"].ShouldNotBeNull();
        (await team.Owner.Api.Post($"{path}/move", new { status = "open" })).Expect(200).Json!["resolvedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task Comments_are_changed_by_their_author_and_deleted_by_owners_too()
    {
        var team = await MakeTeam();
        var issue = await File(team, team.Owner);
        var comment = (await team.Member.Api.Post($"/issues/{issue["key"]}/comments", new { body = "First" })).Expect(201);

        (await team.Owner.Api.Patch($"/comments/{comment.Id}", new { body = "Mine" })).Expect(403);
        (await team.Member.Api.Patch($"/comments/{comment.Id}", new { body = "Second" })).Expect(200)["body"].ToString().ShouldBe("Second");
        (await team.Viewer.Api.Delete($"/comments/{comment.Id}")).Expect(403);
        (await team.Owner.Api.Delete($"/comments/{comment.Id}")).Expect(204);
    }

    [Fact]
    public async Task Watching_twice_changes_nothing()
    {
        var team = await MakeTeam();
        var path = $"/issues/{(await File(team, team.Owner))["key"]}";

        (await team.Viewer.Api.Post($"{path}/watch")).Status.ShouldBeOneOf(200, 201, 204);
        (await team.Viewer.Api.Post($"{path}/watch")).Status.ShouldBeOneOf(200, 201, 204);

        var seen = (await team.Viewer.Api.Get(path)).Expect(200);
        seen["watchCount"].GetValue<int>().ShouldBe(1);
        seen["watching"].GetValue<bool>().ShouldBeTrue();
        (await team.Owner.Api.Get(path))["watching"].GetValue<bool>().ShouldBeFalse();
        (await team.Viewer.Api.Delete($"{path}/watch")).Expect(204);
        (await team.Viewer.Api.Get(path))["watchCount"].GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Watchers_assignee_and_reporter_are_told_what_others_do()
    {
        var team = await MakeTeam();
        var issue = await File(team, team.Owner, team.Member);
        await team.Viewer.Api.Post($"/issues/{issue["key"]}/watch");

        (await team.Member.Api.Post($"/issues/{issue["key"]}/comments", new { body = "Look" })).Expect(201);
        (await team.Member.Api.Post($"/issues/{issue["key"]}/move", new { status = "in_progress" })).Expect(200);

        (await Unread(team.Owner)).ShouldBe(2);
        (await Unread(team.Viewer)).ShouldBe(2);
        (await Unread(team.Member)).ShouldBe(0);
        var list = (await team.Viewer.Api.Get("/notifications")).Expect(200)["items"].AsArray();
        list.Count.ShouldBe(2);
        (await team.Owner.Api.Post($"/notifications/{list[0]!["id"]}/read")).Expect(404);
        (await team.Viewer.Api.Post($"/notifications/{list[0]!["id"]}/read")).Status.ShouldBeOneOf(200, 204);
        (await Unread(team.Viewer)).ShouldBe(1);
        (await team.Viewer.Api.Post("/notifications/read-all")).Status.ShouldBeOneOf(200, 204);
        (await Unread(team.Viewer)).ShouldBe(0);
        (await Unread(team.Owner)).ShouldBe(2);
    }

    [Fact]
    public async Task Issues_are_filtered_and_sorted_by_importance()
    {
        var team = await MakeTeam();
        foreach (var (title, priority) in new[] { ("One", "high"), ("Two", "low"), ("Three", "critical"), ("Four", "medium") })
        {
            (
                await team.Member.Api.Post(
                    $"/projects/{team.Key}/issues",
                    new
                    {
                        title,
                        type = "task",
                        priority,
                        labels = new[] { title.ToLowerInvariant() },
                    }
                )
            ).Expect(201);
        }

        await File(team, team.Owner, team.Member);

        (await Titles(team, "sort=priority&type=task")).ShouldBe(["Two", "Four", "One", "Three"]);
        (await Titles(team, "priority=critical")).ShouldBe(["Three"]);
        (await Titles(team, "label=two")).ShouldBe(["Two"]);
        (await Titles(team, "text=thr")).ShouldBe(["Three"]);
        (await Titles(team, "assignee=me")).ShouldBe(["Broken"]);
        (await Titles(team, "assignee=none&sort=-priority")).ShouldBe(["Three", "One", "Four", "Two"]);
        (await team.Member.Api.Get($"/projects/{team.Key}/issues?priority=urgent")).Expect(400);
    }

    [Fact]
    public async Task A_cursor_goes_on_where_the_part_before_ended_though_rows_come_and_go()
    {
        var team = await MakeTeam();
        var keys = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            keys.Add((await File(team, team.Owner))["key"].ToString());
        }

        var first = (await team.Owner.Api.Get($"/projects/{team.Key}/issues?limit=2&sort=createdAt")).Expect(200);
        (await team.Owner.Api.Delete($"/issues/{keys[0]}")).Expect(204);
        var second = (await team.Owner.Api.Get($"/projects/{team.Key}/issues?limit=2&sort=createdAt&cursor={first["nextCursor"]}")).Expect(200);

        second["items"].AsArray().Select(item => item!["key"]!.ToString()).ShouldBe(keys[2..4]);
        var last = (await team.Owner.Api.Get($"/projects/{team.Key}/issues?limit=2&sort=createdAt&cursor={second["nextCursor"]}")).Expect(200);
        last["items"].AsArray().ShouldHaveSingleItem()!["key"]!.ToString().ShouldBe(keys[4]);
        last.Json!["nextCursor"].ShouldBeNull();
    }

    [Fact]
    public async Task Deleting_a_project_needs_its_key_and_takes_everything_along()
    {
        var team = await MakeTeam();
        var issue = await File(team, team.Owner);

        (await team.Owner.Api.Delete($"/projects/{team.Key}", new { key = "WRONG" })).Expect(422);
        (await team.Member.Api.Delete($"/projects/{team.Key}", new { key = team.Key })).Expect(403);
        (await team.Owner.Api.Delete($"/projects/{team.Key}", new { key = team.Key })).Expect(204);
        (await team.Owner.Api.Get($"/projects/{team.Key}")).Expect(404);
        (await team.Owner.Api.Get($"/issues/{issue["key"]}")).Expect(404);
    }

    [Theory]
    [InlineData("Short-123")]
    [InlineData("{email}")]
    public async Task Weak_passwords_are_refused(string password)
    {
        var email = Person.NewEmail();

        var answer = await application.Visitor.Post(
            $"{Person.Prefix}/register",
            new
            {
                email,
                displayName = "Ann",
                password = password.Replace("{email}", email, StringComparison.Ordinal),
            }
        );

        answer.Status.ShouldBe(400, answer.Text);
    }

    private static async Task<int> Unread(Person person) =>
        (await person.Api.Get("/notifications/unread-count")).Expect(200)["unreadCount"].GetValue<int>();

    private static async Task<List<string>> Titles(Team team, string query) =>
        [
            .. (await team.Member.Api.Get($"/projects/{team.Key}/issues?{query}"))
                .Expect(200)["items"]
                .AsArray()
                .Select(item => item!["title"]!.ToString()),
        ];

    private static async Task<Answer> File(Team team, Person by, Person? assignee = null)
    {
        var body = new JsonObject { ["title"] = "Broken", ["type"] = "bug" };
        if (assignee is not null)
        {
            body["assigneeId"] = assignee.Id;
        }

        return (await by.Api.Post($"/projects/{team.Key}/issues", body)).Expect(201);
    }

    private Task<Person> SignUp() => Person.SignUp(application.Visitor);

    private Task<Team> MakeTeam() => Team.Make(application.Visitor);

    public sealed class Application() : BuiltApplication("issue-tracker.md");
}
