using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AgenticAi.Contracts.Plans;
using AgenticAi.Execution.Tests.Running;
using AgenticAi.Tests.Hosting;
using MassTransit;

namespace AgenticAi.Execution.Tests.DeadLetters;

[Collection(HostCollection.Name)]
public sealed class DeadLetterTests(ExecutionHost host)
{
    [Fact]
    public async Task AMessageThatCannotBeHandledIsKeptListedAndReplayed()
    {
        // A plan whose work depends on one that is not in it can't become tasks.
        var broken = TestPlans.Of(Guid.NewGuid(), TestProjects.Personal("ann"), "dead", TestPlans.Work("api", 1, "missing"));
        host.Plans.Keep(broken);
        var id = await host.CreateFromPlanAsync("ann", broken.PlanId);

        var letter = await UntilListedAsync(id);
        (await UntilListedAsync(id)).GetRawText().ShouldBe(letter.GetRawText());
        host.Plans.Keep(broken with { Tasks = [TestPlans.Work("api", 0)] });
        using var client = host.As("root", "administrator");
        using var answer = await client.PostAsJsonAsync("/api/dead-letters/replay", new { messageId = letter.GetProperty("messageId").GetString() });

        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("messages").GetInt32().ShouldBe(1);
        letter.GetProperty("queue").GetString().ShouldBe("execution-plan-made");
        letter.GetProperty("problem").GetString()!.ShouldContain("missing");
        await host.RunningAsync("ann", id);
        (await LettersAsync()).ShouldNotContain(each => each.GetRawText().Contains(id.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task OnlyAdministratorsSeeThem()
    {
        using var client = host.As("ann");
        using var answer = await client.GetAsync(new Uri("/api/dead-letters", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/api/dead-letters?limit=-1")]
    [InlineData("/api/dead-letters?after=zzz")]
    [InlineData("/api/agents?limit=-1")]
    [InlineData("/api/agents?limit=101")]
    public async Task APageThatCanNotBeIsRefused(string address)
    {
        using var client = host.As("root", "administrator");
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<JsonElement> UntilListedAsync(Guid execution)
    {
        var letters = await Eventually.SeenAsync(LettersAsync, all => all.Exists(IsAboutIt));
        return letters.Find(IsAboutIt);

        bool IsAboutIt(JsonElement letter) => letter.GetRawText().Contains(execution.ToString(), StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> LettersAsync()
    {
        using var client = host.As("root", "administrator");
        var page = await client.GetFromJsonAsync<JsonElement>("/api/dead-letters");
        return [.. page.GetProperty("items").EnumerateArray()];
    }
}
