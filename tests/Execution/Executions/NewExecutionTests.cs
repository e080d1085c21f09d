using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AgenticAi.Execution.Tests.Running;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Execution.Tests.Executions;

[Collection(HostCollection.Name)]
public sealed class NewExecutionTests(ExecutionHost host)
{
    private const string Address = "/api/executions";

    [Theory]
    [InlineData("../shop.md")]
    [InlineData("/etc/passwd")]
    [InlineData("a/./b.md")]
    [InlineData("a\\b.md")]
    [InlineData("C:shop.md")]
    [InlineData("")]
    [InlineData("a\u0001.md")]
    public async Task PathsThatLeaveTheFolderAreRefused(string path)
    {
        using var answer = await SendAsync("ann", new { files = new[] { new { path, content = "A shop." } } });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty("files[0].path", out _).ShouldBeTrue();
    }

    [Fact]
    public Task ABodyThatCanNotBeReadIsToldWhy() => host.As("ann").ShouldExplainUnreadableBodiesAsync(Address);

    [Fact]
    public Task EveryFileHasAPathAndItsContent() => host.As("ann").ShouldRefuseFilesWithGapsAsync(Address);

    [Fact]
    public async Task AllThatIsWrongIsToldAtOnce()
    {
        using var answer = await SendAsync(
            "ann",
            new
            {
                name = " ",
                target = "C#",
                planId = Guid.NewGuid(),
                files = new[] { new { path = "a.md", content = "x" }, new { path = "A.md", content = "y" } },
            }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("requestId").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString()!.ShouldContain("target: ");
        var errors = problem.GetProperty("errors");
        errors.EnumerateObject().Select(error => error.Name).ShouldBe(["name", "target", "planId", "files"], ignoreOrder: true);
    }

    [Fact]
    public async Task TheSameKeyAndBodyGetTheFirstExecutionAgain()
    {
        using var first = await SendAsync("ann", Body("A shop."), key: "one");
        using var second = await SendAsync("ann", Body("A shop."), key: "one");
        using var other = await SendAsync("ann", Body("Another shop."), key: "one");

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        second.Headers.Location.ShouldBe(first.Headers.Location);
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task MembersOfAProjectSeeItsExecutionsAndStrangersDoNot()
    {
        var project = Guid.NewGuid();
        host.Plans.Projects.Let("owner", project, ProjectRole.Owner);
        host.Plans.Projects.Let("viewer", project, ProjectRole.Viewer);
        using var created = await SendAsync(
            "owner",
            new
            {
                projectId = project,
                target = "silent",
                files = new[] { new { path = "a.md", content = "x" } },
            }
        );
        var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var refused = await SendAsync("viewer", new { projectId = project, files = new[] { new { path = "a.md", content = "x" } } });
        using var stranger = await SendAsync("stranger", new { projectId = project, files = new[] { new { path = "a.md", content = "x" } } });

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("viewer", $"{Address}/{id}")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("stranger", $"{Address}/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("stranger", $"{Address}/{id}/events")).ShouldBe(HttpStatusCode.NotFound);
        (await host.PostAsync("viewer", $"{Address}/{id}/cancel")).ShouldBe(HttpStatusCode.Forbidden);
        Ids(await host.GetAsync("viewer", $"{Address}?projectId={project}")).ShouldBe([id]);
        using var strangers = await host.As("stranger").GetAsync(new Uri($"{Address}?projectId={project}", UriKind.Relative));
        strangers.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ListsComeInPartsAndByState()
    {
        for (var i = 0; i < 3; i++)
        {
            await host.CreateAsync("lister", "silent");
        }

        var first = await host.GetAsync("lister", $"{Address}?limit=2");
        var rest = await host.GetAsync("lister", $"{Address}?limit=2&after={first.GetProperty("next").GetString()}");
        await host.PostAsync("lister", $"{Address}/{Ids(rest)[0]}/pause");

        Ids(first).Count.ShouldBe(2);
        Ids(rest).Count.ShouldBe(1);
        Ids(first).Concat(Ids(rest)).ShouldBe(Ids(first).Concat(Ids(rest)).OrderDescending());
        Ids(await host.GetAsync("lister", $"{Address}?state=paused")).ShouldBe(Ids(rest));
        Ids(await host.GetAsync("lister", $"{Address}?state=planning")).ShouldBe(Ids(first));
        (await StatusAsync("lister", $"{Address}?limit=1000")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task NobodyWithoutATokenIsAnswered()
    {
        using var client = new HttpClient { BaseAddress = host.Service.Address };
        using var answer = await client.GetAsync(new Uri(Address, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync("ann", "/internal/blobs/00")).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static object Body(string content) => new { target = "silent", files = new[] { new { path = "a.md", content } } };

    private static List<Guid> Ids(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    private async Task<HttpStatusCode> StatusAsync(string user, string path)
    {
        using var client = host.As(user);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string user, object body, string? key = null)
    {
        using var client = host.As(user);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = JsonContent.Create(body, options: ApiJson.Options) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await client.SendAsync(request);
    }
}
