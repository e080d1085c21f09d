using System.Globalization;
using System.Net;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Chat.Tests.Messages;

[Collection(ChatTests.Name)]
public sealed class MessageApiTests(ChatFixture fixture) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _ada = fixture.As(Callers.Ada);
    private string _conversation = "";

    public async Task InitializeAsync() =>
        _conversation =
            $"/api/conversations/{(await _ada.SendAsync(HttpMethod.Post, "/api/conversations", new { }).JsonAsync(HttpStatusCode.Created)).Text("id")}";

    [Fact]
    public async Task Messages_have_numbers_without_gaps_however_many_come_at_once()
    {
        var appended = await Task.WhenAll(
            Enumerable.Range(1, 50).Select(number => AppendAsync($"message {number}").JsonAsync(HttpStatusCode.Created))
        );

        appended
            .Select(message => long.Parse(message.Text("number"), CultureInfo.InvariantCulture))
            .Order()
            .ShouldBe(Enumerable.Range(1, 50).Select(number => (long)number));
        var first = await _ada.GetAsync($"{_conversation}/messages?limit=30").JsonAsync();
        var second = await _ada.GetAsync($"{_conversation}/messages?limit=30&after={first["next"]}").JsonAsync();
        first["items"]!.AsArray().Count.ShouldBe(30);
        second["items"]!.AsArray().Count.ShouldBe(20);
        second["next"].ShouldBeNull();
        first["items"]!
            .AsArray()
            .Concat(second["items"]!.AsArray())
            .Select(item => item!.Text("content"))
            .ShouldBe(
                appended
                    .OrderBy(message => long.Parse(message.Text("number"), CultureInfo.InvariantCulture))
                    .Select(message => message.Text("content"))
            );
    }

    [Fact]
    public async Task A_stream_shows_what_was_said_and_what_comes_and_is_taken_up_again()
    {
        await AppendAsync("one").ShouldBeAsync(HttpStatusCode.Created);
        await AppendAsync("two").ShouldBeAsync(HttpStatusCode.Created);
        using (var stream = await OpenAsync(""))
        {
            (await NextAsync(stream)).ShouldBe(("1", "one"));
            (await NextAsync(stream)).ShouldBe(("2", "two"));
            await AppendAsync("three").ShouldBeAsync(HttpStatusCode.Created);
            (await NextAsync(stream)).ShouldBe(("3", "three"));
        }

        using var resumed = await OpenAsync("?after=2");
        (await NextAsync(resumed)).ShouldBe(("3", "three"));
    }

    [Fact]
    public async Task A_message_that_is_sent_again_with_its_key_is_there_once()
    {
        var first = await AppendAsync("Hello", ("Idempotency-Key", "k-1")).JsonAsync(HttpStatusCode.Created);
        var again = await AppendAsync("Hello", ("Idempotency-Key", "k-1")).JsonAsync(HttpStatusCode.Created);

        again.ToJsonString().ShouldBe(first.ToJsonString());
        (await _ada.GetAsync($"{_conversation}/messages").JsonAsync())["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task What_is_no_text_is_refused(string content) => await AppendAsync(content).ShouldBeAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_message_has_a_largest_size() => await AppendAsync(new string('x', 32_001)).ShouldBeAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Services_get_what_people_said_as_a_document()
    {
        await AppendAsync("A book has a title.").ShouldBeAsync(HttpStatusCode.Created);
        using var service = fixture.As(Callers.Neighbour);
        await service.SendAsync(HttpMethod.Post, $"{_conversation}/messages", new { content = "I see." }).ShouldBeAsync(HttpStatusCode.Created);

        var document = await service.GetAsync($"{_conversation.Replace("/api/", "/internal/", StringComparison.Ordinal)}/document").JsonAsync();

        document["statements"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("A book has a title.");
    }

    [Fact]
    public async Task What_people_said_becomes_a_plan()
    {
        await AppendAsync("A book has a title. Everybody can list books.").ShouldBeAsync(HttpStatusCode.Created);
        var id = _conversation.Split('/')[^1];
        using var plans = fixture.Projects.As(Callers.Ada);
        using var others = fixture.Projects.As(Callers.Bob);

        var plan = await plans.SendAsync(HttpMethod.Post, "/api/masterplans", new { conversationId = id }).JsonAsync(HttpStatusCode.Created);

        plan.Text("state").ShouldBe("ready");
        await others.SendAsync(HttpMethod.Post, "/api/masterplans", new { conversationId = id }).ShouldBeAsync(HttpStatusCode.NotFound);
    }

    public Task DisposeAsync()
    {
        _ada.Dispose();
        return Task.CompletedTask;
    }

    private Task<HttpResponseMessage> AppendAsync(string content, params (string, string)[] headers) =>
        _ada.SendAsync(HttpMethod.Post, $"{_conversation}/messages", new { content }, headers);

    private async Task<StreamReader> OpenAsync(string query) => new(await _ada.GetStreamAsync($"{_conversation}/stream{query}").WaitAsync(Patience));

    private static async Task<(string Id, string Content)> NextAsync(StreamReader stream)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var line = await ReadAsync(stream); line.Length > 0 || lines.Count == 0; line = await ReadAsync(stream))
        {
            if (line.Split(": ", 2) is [var name, var value])
            {
                lines[name] = value;
            }
        }

        return (lines["id"], System.Text.Json.Nodes.JsonNode.Parse(lines["data"])!.Text("content"));
    }

    private static async Task<string> ReadAsync(StreamReader stream) => (await stream.ReadLineAsync().WaitAsync(Patience))!;
}
