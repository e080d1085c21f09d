using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Validation.Tests.Validations;

[Collection(ValidationTests.Name)]
public sealed class ValidationApiTests(ValidationFixture fixture) : IDisposable
{
    private readonly HttpClient _ada = fixture.As(Callers.Ada);
    private readonly HttpClient _bob = fixture.As(Callers.Bob);

    [Fact]
    public async Task Sources_that_are_right_pass()
    {
        var ended = await ValidationFixture.EndOfAsync(_ada, await SendAsync("class A { }"));

        (ended.Text("state"), ended.Text("kind")).ShouldBe(("passed", "sources"));
        (await _ada.GetAsync("/api/validations?limit=100").JsonAsync())["items"]!
            .AsArray()
            .ShouldContain(item => item!.Text("id") == ended.Text("id"));
    }

    [Fact]
    public async Task Sources_that_are_wrong_fail_with_the_place()
    {
        var ended = await ValidationFixture.EndOfAsync(_ada, await SendAsync("class A {\n  int b = ;\n}"));

        ended.Text("state").ShouldBe("failed");
        var diagnostic = ended["diagnostics"]!.AsArray().ShouldHaveSingleItem()!;
        (diagnostic.Text("file"), diagnostic.Text("line"), diagnostic.Text("code")).ShouldBe(("src/A.cs", "2", "CS1525"));
    }

    [Fact]
    public async Task A_zip_is_validated_as_files_are()
    {
        using var zip = new ByteArrayContent(SafeArchive.Write([("A.cs", Encoding.UTF8.GetBytes("class A { }"))]));
        zip.Headers.ContentType = new MediaTypeHeaderValue("application/zip");

        var accepted = await _ada.PostAsync("/api/validate?name=Upload", zip).JsonAsync(HttpStatusCode.Accepted);

        accepted.Text("name").ShouldBe("Upload");
        (await ValidationFixture.EndOfAsync(_ada, accepted)).Text("state").ShouldBe("passed");
    }

    [Fact]
    public async Task The_artifact_of_an_execution_is_validated_for_members_of_its_project()
    {
        using var projects = fixture.Projects.As(Callers.Ada);
        var project = await projects.SendAsync(HttpMethod.Post, "/api/projects", new { name = "Shop" }).JsonAsync(HttpStatusCode.Created);
        var execution = fixture.Execution(project.Text("id"), SafeArchive.Write([("A.cs", Encoding.UTF8.GetBytes("class A { }"))]));

        var accepted = await _ada.SendAsync(HttpMethod.Post, "/api/validations", new { executionId = execution }).JsonAsync(HttpStatusCode.Accepted);

        accepted.Text("projectId").ShouldBe(project.Text("id"));
        (await ValidationFixture.EndOfAsync(_ada, accepted)).Text("state").ShouldBe("passed");
        await _bob.SendAsync(HttpMethod.Post, "/api/validations", new { executionId = execution }).ShouldBeAsync(HttpStatusCode.NotFound);
        await _ada.SendAsync(HttpMethod.Post, "/api/validations", new { executionId = Guid.CreateVersion7() }).ShouldBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public Task A_body_that_can_not_be_read_is_told_why() => _ada.ShouldExplainUnreadableBodiesAsync("/api/validations");

    [Fact]
    public Task Every_file_has_a_path_and_its_content() => _ada.ShouldRefuseFilesWithGapsAsync("/api/validate");

    [Fact]
    public async Task Files_with_one_name_are_refused_as_files()
    {
        var files = new[] { new { path = "A.cs", content = "class A { }" }, new { path = "a.cs", content = "class B { }" } };
        var problem = await _ada.SendAsync(HttpMethod.Post, "/api/validations", new { files }).JsonAsync(HttpStatusCode.BadRequest);

        problem.Text("detail").ShouldBe("files: Two files have the same name.");
    }

    [Fact]
    public Task The_service_describes_itself() => _ada.ShouldDescribeAsync("/api/validations");

    [Fact]
    public async Task Other_peoples_validations_are_not_there()
    {
        var address = $"/api/validations/{(await SendAsync("class A { }")).Text("id")}";

        await _bob.GetAsync(address).ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.GetAsync($"{address}/report").ShouldBeAsync(HttpStatusCode.NotFound);
        await _bob.DeleteAsync(address).ShouldBeAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("../A.cs")]
    [InlineData("/etc/A.cs")]
    [InlineData("a//A.cs")]
    public async Task A_name_that_leads_elsewhere_is_refused(string path) =>
        await _ada.SendAsync(HttpMethod.Post, "/api/validations", new { files = new[] { new { path, content = "" } } })
            .ShouldBeAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_name_that_is_a_file_and_a_folder_is_refused() =>
        await _ada.SendAsync(
                HttpMethod.Post,
                "/api/validations",
                new { files = new[] { new { path = "a", content = "" }, new { path = "a/b.cs", content = "" } } }
            )
            .ShouldBeAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task What_is_no_zip_is_refused()
    {
        using var zip = new ByteArrayContent([1, 2, 3]);
        zip.Headers.ContentType = new MediaTypeHeaderValue("application/zip");

        await _ada.PostAsync("/api/validations", zip).ShouldBeAsync(HttpStatusCode.BadRequest);
    }

    public void Dispose()
    {
        _ada.Dispose();
        _bob.Dispose();
    }

    private Task<JsonNode> SendAsync(string content) =>
        _ada.SendAsync(HttpMethod.Post, "/api/validations", new { files = new[] { new { path = "src/A.cs", content } } })
            .JsonAsync(HttpStatusCode.Accepted);
}
