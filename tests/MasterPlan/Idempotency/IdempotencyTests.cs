using System.Net;
using AgenticAi.Tests.Hosting;
using Npgsql;

namespace AgenticAi.MasterPlan.Tests.Idempotency;

/// <summary>Keys on creation, which all services share.</summary>
[Collection(MasterPlanTests.Name)]
public sealed class IdempotencyTests(MasterPlanFixture fixture) : IDisposable
{
    private readonly HttpClient _ada = fixture.Host.As(Callers.Ada);
    private readonly string _key = Guid.CreateVersion7().ToString();

    [Fact]
    public async Task The_same_key_and_body_get_the_first_answer_again()
    {
        var first = await PostAsync("Shop").JsonAsync(HttpStatusCode.Created);

        using var again = await PostAsync("Shop");

        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        again.Headers.Location!.ToString().ShouldBe($"/api/projects/{first.Text("id")}");
        (await Task.FromResult(again).JsonAsync(HttpStatusCode.Created)).ToJsonString().ShouldBe(first.ToJsonString());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await PostAsync("Shop").ShouldBeAsync(HttpStatusCode.Created);

        await PostAsync("Library").ShouldBeAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Somebody_elses_key_is_another_key()
    {
        using var bob = fixture.Host.As(Callers.Bob);
        var mine = await PostAsync("Shop").JsonAsync(HttpStatusCode.Created);

        var theirs = await bob.SendAsync(HttpMethod.Post, "/api/projects", new { name = "Shop" }, ("Idempotency-Key", _key))
            .JsonAsync(HttpStatusCode.Created);

        theirs.Text("id").ShouldNotBe(mine.Text("id"));
    }

    [Fact]
    public async Task Many_at_once_create_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync("Shop")));

        answers.Select(answer => answer.StatusCode).ShouldBeSubsetOf([HttpStatusCode.Created, HttpStatusCode.Conflict]);
        answers
            .Where(answer => answer.StatusCode == HttpStatusCode.Created)
            .Select(answer => answer.Headers.Location)
            .Distinct()
            .ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_refused_request_may_be_corrected_under_its_key()
    {
        await PostAsync("").ShouldBeAsync(HttpStatusCode.BadRequest);

        await PostAsync("Shop").ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_request_whose_service_died_after_its_work_creates_nothing_twice()
    {
        var first = await PostAsync("Shop").JsonAsync(HttpStatusCode.Created);
        await ExecuteAsync("UPDATE idempotency SET status = NULL, claimed_until = now() - interval '1 second' WHERE key = $1");

        var second = await PostAsync("Shop").JsonAsync(HttpStatusCode.Created);

        second.Text("id").ShouldBe(first.Text("id"));
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day()
    {
        await PostAsync("Shop").ShouldBeAsync(HttpStatusCode.Created);
        await ExecuteAsync("UPDATE idempotency SET expires_at = now() - interval '1 second' WHERE key = $1");

        await PostAsync("Library").ShouldBeAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_key_that_is_no_key_is_refused()
    {
        await PostAsync("Shop", new string('k', 201)).ShouldBeAsync(HttpStatusCode.BadRequest);
        await PostAsync("Shop", "a b").ShouldBeAsync(HttpStatusCode.BadRequest);
    }

    public void Dispose() => _ada.Dispose();

    private Task<HttpResponseMessage> PostAsync(string name, string? key = null) =>
        _ada.SendAsync(HttpMethod.Post, "/api/projects", new { name }, ("Idempotency-Key", key ?? _key));

    private async Task ExecuteAsync(string sql)
    {
        await using var command = fixture.Database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = _key });
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
