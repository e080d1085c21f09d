using System.Net;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Learning;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Rag.Tests.Retrieval;

public sealed class RetrievalTests(RagFixture fixture) : IClassFixture<RagFixture>, IAsyncLifetime
{
    private const string Endpoints = "generate(csharp-api,csharp-query <- entity,operation)";
    private const string Entities = "generate(csharp-configuration,csharp-entity <- entity)";
    private const string Schema = "generate(csharp-migration <- model)";

    private readonly HttpClient _ada = fixture.Host.As(Callers.Ada);

    public async Task InitializeAsync()
    {
        for (var run = 1; run <= 3; run++)
        {
            await fixture.LearnAsync(
                new Guid(run, 0, 0, new byte[8]),
                new LearnedTask(Endpoints, ["csharp-api", "csharp-query"], true),
                new LearnedTask(Entities, ["csharp-entity"], run < 3),
                new LearnedTask(Schema, ["csharp-migration"], true)
            );
        }
    }

    [Fact]
    public async Task A_run_that_comes_again_is_counted_once()
    {
        await fixture.LearnAsync(new Guid(1, 0, 0, new byte[8]), new LearnedTask(Schema, ["csharp-migration"], true));
        await fixture.LearnAsync(Guid.CreateVersion7(), new LearnedTask("check(again)", ["again"], true));

        var pattern = await _ada.GetAsync("/api/rag/patterns/csharp-migration").JsonAsync();
        pattern.Text("uses").ShouldBe("3");
    }

    [Fact]
    public async Task The_same_kind_of_work_comes_first_and_what_failed_scores_lower()
    {
        var items = await RetrieveAsync(new { signature = Endpoints });
        items[0]!["pattern"]!.Text("pattern").ShouldBe("csharp-api");
        items[0]!.Text("similarity").ShouldBe("1");

        var entity = (await RetrieveAsync(new { signature = Entities }))[0]!;
        entity["pattern"]!.Text("pattern").ShouldBe("csharp-entity");
        entity["confidence"]!.GetValue<double>().ShouldBeLessThan(items[0]!["confidence"]!.GetValue<double>());
    }

    [Fact]
    public async Task A_text_finds_patterns_by_its_words()
    {
        (await RetrieveAsync(new { text = "Make the migrations of the database", limit = 1 })).ShouldHaveSingleItem()!["pattern"]!
            .Text("pattern")
            .ShouldBe("csharp-migration");
        (await RetrieveAsync(new { text = "xylophone" })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":"a","signature":"b"}""")]
    [InlineData("""{"text":"a","limit":0}""")]
    [InlineData("""{"text":"a\u0000"}""")]
    [InlineData("[")]
    public async Task A_question_that_can_not_be_answered_is_refused(string body)
    {
        await _ada.PostTextAsync("/api/rag/retrieve", body).ShouldBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public Task A_body_that_can_not_be_read_is_told_why() => _ada.ShouldExplainUnreadableBodiesAsync("/api/rag/retrieve");

    [Fact]
    public Task The_service_describes_itself() => _ada.ShouldDescribeAsync("/api/rag/retrieve");

    [Fact]
    public async Task Patterns_are_listed_in_pages()
    {
        var first = await _ada.GetAsync("/api/rag/patterns?limit=2").JsonAsync();
        var second = await _ada.GetAsync($"/api/rag/patterns?limit=2&after={first["next"]}").JsonAsync();

        string[] names = [.. first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => item!.Text("pattern"))];
        names.ShouldBeInOrder();
        names.ShouldBeUnique();
        names.Length.ShouldBe(4);
        await _ada.GetAsync("/api/rag/patterns/none").ShouldBeAsync(HttpStatusCode.NotFound);
    }

    public Task DisposeAsync()
    {
        _ada.Dispose();
        return Task.CompletedTask;
    }

    private async Task<JsonArray> RetrieveAsync(object query) =>
        (await _ada.SendAsync(HttpMethod.Post, "/api/rag/retrieve", query).JsonAsync())["items"]!.AsArray();
}
