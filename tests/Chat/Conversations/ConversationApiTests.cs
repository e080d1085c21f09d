using System.Net;
using System.Text.Json.Nodes;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Chat.Tests.Conversations;

[Collection(ChatTests.Name)]
public sealed class ConversationApiTests(ChatFixture fixture) : IDisposable
{
    private readonly HttpClient _ada = fixture.As(Callers.Ada);
    private readonly HttpClient _bob = fixture.As(Callers.Bob);

    [Fact]
    public async Task A_conversation_is_created_in_the_callers_own_project_renamed_and_deleted()
    {
        var conversation = await CreateAsync();
        var address = $"/api/conversations/{conversation.Text("id")}";

        (await _ada.GetAsync("/api/conversations?limit=100").JsonAsync())["items"]!
            .AsArray()
            .ShouldContain(item => item!.Text("id") == conversation.Text("id"));
        await _ada.SendAsync(HttpMethod.Put, address, new { title = "Shop" }).ShouldBeAsync(HttpStatusCode.PreconditionRequired);
        (await _ada.SendAsync(HttpMethod.Put, address, new { title = "Shop" }, ("If-Match", "\"1\"")).JsonAsync()).Text("title").ShouldBe("Shop");
        await _ada.DeleteAsync(address).ShouldBeAsync(HttpStatusCode.NoContent);
        await _ada.GetAsync(address).ShouldBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public Task A_body_that_can_not_be_read_is_told_why() => _ada.ShouldExplainUnreadableBodiesAsync("/api/conversations");

    [Fact]
    public Task The_service_describes_itself() => _ada.ShouldDescribeAsync("/api/conversations/{conversation}/messages");

    [Fact]
    public async Task Other_peoples_conversations_are_not_there()
    {
        var address = $"/api/conversations/{(await CreateAsync()).Text("id")}";

        await _bob.GetAsync(address).ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.GetAsync($"{address}/messages").ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.GetAsync($"{address}/stream").ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.SendAsync(HttpMethod.Post, $"{address}/messages", new { content = "Hello" }).ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.DeleteAsync(address).ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.SendAsync(HttpMethod.Post, "/api/conversations", new { projectId = (await CreateAsync()).Text("projectId") })
            .ShouldBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Viewers_of_a_project_read_and_do_not_write()
    {
        using var projects = fixture.Projects.As(Callers.Ada);
        var project = (await projects.SendAsync(HttpMethod.Post, "/api/projects", new { name = "Shop" }).JsonAsync(HttpStatusCode.Created)).Text(
            "id"
        );
        await projects
            .SendAsync(HttpMethod.Post, $"/api/projects/{project}/members", new { email = "bob@example.org", role = "viewer" })
            .ShouldBeAsync(HttpStatusCode.Created);
        var conversation = await _ada.SendAsync(HttpMethod.Post, "/api/conversations", new { projectId = project }).JsonAsync(HttpStatusCode.Created);
        var address = $"/api/conversations/{conversation.Text("id")}/messages";

        await _bob.GetAsync(address).ShouldBeAsync(HttpStatusCode.OK);
        await _bob.SendAsync(HttpMethod.Post, address, new { content = "Hello" }).ShouldBeAsync(HttpStatusCode.Forbidden);
    }

    public void Dispose()
    {
        _ada.Dispose();
        _bob.Dispose();
    }

    private Task<JsonNode> CreateAsync() =>
        _ada.SendAsync(HttpMethod.Post, "/api/conversations", new { title = "Books" }).JsonAsync(HttpStatusCode.Created);
}
