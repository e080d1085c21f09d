using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Keys;

[Collection(GatewayTests.Name)]
public sealed class KeyTests(GatewaySystem system)
{
    [Theory]
    [InlineData("X-Api-Key", "")]
    [InlineData("Authorization", "Bearer ")]
    public async Task A_key_opens_what_its_account_may_use(string header, string before)
    {
        var (_, key) = await (await Visitor.ComeAsync(system.Gateway)).MakeKeyAsync();
        await AskAsync(key, HttpMethod.Post, "/api/executions", header, before).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_is_shown_once_and_found_by_its_start()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var (id, key) = await visitor.MakeKeyAsync();

        var list = await visitor.Client.SendAsync(HttpMethod.Get, "/api/keys").JsonAsync();
        list.ToJsonString().ShouldNotContain(key);
        var listed = list["items"]!.AsArray().Single()!;
        listed.Text("id").ShouldBe(id);
        key.ShouldStartWith(listed.Text("start"));
    }

    [Fact]
    public async Task A_key_for_reading_changes_nothing_and_makes_no_keys()
    {
        var (_, key) = await (await Visitor.ComeAsync(system.Gateway)).MakeKeyAsync(new { Name = "reader", Scopes = new[] { "read" } });

        await AskAsync(key, HttpMethod.Get, "/api/executions").ShouldBeAsync(HttpStatusCode.OK);
        var refused = await AskAsync(key, HttpMethod.Post, "/api/executions").JsonAsync(HttpStatusCode.Forbidden);
        refused.Text("detail").ShouldContain("scope \"write\"");
        (await AskAsync(key, HttpMethod.Get, "/api/keys").JsonAsync(HttpStatusCode.Forbidden)).Text("detail").ShouldContain("scope \"keys\"");
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("everything")]
    public async Task A_key_gets_no_more_than_its_account_has(string scope)
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        await visitor
            .Client.SendAsync(HttpMethod.Post, "/api/keys", new { Name = "greedy", Scopes = new[] { scope } })
            .ShouldBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_scope_that_is_none_is_refused()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var refused = await visitor
            .Client.SendAsync(HttpMethod.Post, "/api/keys", new { Name = "gap", Scopes = new[] { "read", null } })
            .JsonAsync(HttpStatusCode.BadRequest);

        refused.Text("detail").ShouldContain("scopes");
    }

    [Fact]
    public async Task A_repeated_request_makes_one_key_and_shows_its_secret_once()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var wanted = ("Idempotency-Key", Guid.NewGuid().ToString());
        var made = await visitor.Client.SendAsync(HttpMethod.Post, "/api/keys", new { Name = "ci" }, wanted).JsonAsync(HttpStatusCode.Created);

        var again = await visitor.Client.SendAsync(HttpMethod.Post, "/api/keys", new { Name = "ci" }, wanted).JsonAsync(HttpStatusCode.Conflict);

        again.Text("detail").ShouldContain($"/api/keys/{made.Text("id")}");
        again.ToJsonString().ShouldNotContain(made.Text("key"));
        (await visitor.Client.GetAsync("/api/keys").JsonAsync())["items"]!.AsArray().ShouldHaveSingleItem();
        (await system.BytesOfAnswersAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_key_ends_when_it_was_said_to_also_where_it_is_remembered()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var (_, key) = await visitor.MakeKeyAsync(new { Name = "short", ExpiresAt = DateTimeOffset.UtcNow.AddSeconds(1.5) });
        await AskAsync(key, HttpMethod.Get, "/api/executions").ShouldBeAsync(HttpStatusCode.OK);

        await Eventually.ShouldBeAsync(async () =>
            (await AskAsync(key, HttpMethod.Get, "/api/executions")).StatusCode == HttpStatusCode.Unauthorized
        );
        await visitor
            .Client.SendAsync(HttpMethod.Post, "/api/keys", new { Name = "past", ExpiresAt = DateTimeOffset.UtcNow.AddSeconds(-1) })
            .ShouldBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_at_any_gateway()
    {
        var visitor = await Visitor.ComeAsync(system.Other);
        var (id, key) = await visitor.MakeKeyAsync();
        await AskAsync(key, HttpMethod.Get, "/api/executions").ShouldBeAsync(HttpStatusCode.OK);

        await visitor.Client.SendAsync(HttpMethod.Delete, $"/api/keys/{id}").ShouldBeAsync(HttpStatusCode.NoContent);

        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Eventually.ShouldBeAsync(async () =>
            (await AskAsync(key, HttpMethod.Get, "/api/executions")).StatusCode == HttpStatusCode.Unauthorized
        );
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Keys_of_others_are_not_there()
    {
        var (id, _) = await (await Visitor.ComeAsync(system.Gateway)).MakeKeyAsync();
        var stranger = await Visitor.ComeAsync(system.Gateway);

        await stranger.Client.SendAsync(HttpMethod.Delete, $"/api/keys/{id}").ShouldBeAsync(HttpStatusCode.NotFound);
        (await stranger.Client.SendAsync(HttpMethod.Get, "/api/keys").JsonAsync())["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_list_comes_in_pages()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var made = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            made.Add((await visitor.MakeKeyAsync()).Id);
        }

        var first = await visitor.Client.SendAsync(HttpMethod.Get, "/api/keys?limit=2").JsonAsync();
        var second = await visitor.Client.SendAsync(HttpMethod.Get, $"/api/keys?limit=2&after={first.Text("next")}").JsonAsync();

        first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(key => key!.Text("id")).ShouldBe(made);
        second["next"].ShouldBeNull();
    }

    private async Task<HttpResponseMessage> AskAsync(string key, HttpMethod method, string path, string header = "X-Api-Key", string before = "")
    {
        using var client = system.Gateway.Caller();
        return await client.SendAsync(method, path, null, (header, before + key));
    }
}
