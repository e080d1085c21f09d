using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AgenticAi.Pipeline.Model;
using AgenticAi.ServiceDefaults.Archives;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Validation.Tests.Applications;

[Collection(ValidationTests.Name)]
public sealed class ApplicationValidationTests(ValidationFixture fixture)
{
    private const string Model = ".agentic/model.json";

    [Fact]
    public async Task An_application_is_built_started_and_proven_from_its_model_and_code()
    {
        using var client = fixture.As(Callers.Ada);

        var ended = await ValidationFixture.EndOfAsync(client, await UploadAsync(client, await GenerateAsync()));

        (ended.Text("state"), ended.Text("kind")).ShouldBe(("passed", "application"), ended.Text("summary"));
        ended.Text("proven").ShouldBe(ended.Text("total"));
        (await client.GetAsync($"/api/validations/{ended.Text("id")}/report").JsonAsync())["requirements"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_model_that_is_none_fails()
    {
        using var client = fixture.As(Callers.Ada);

        var ended = await ValidationFixture.EndOfAsync(client, await UploadAsync(client, [(Model, "[]")]));

        (ended.Text("state"), ended.Text("kind")).ShouldBe(("failed", "application"), ended.Text("summary"));
    }

    [Fact]
    public async Task Projects_that_came_with_the_code_are_not_restored_before_it_is_in_the_sandbox()
    {
        using var client = fixture.As(Callers.Ada);
        var mark = Path.Combine(Path.GetTempPath(), $"agentic-ran-{Guid.NewGuid():N}");
        var project = $"""<Project><Target Name="Restore"><WriteLinesToFile File="{mark}" Lines="ran" /></Target></Project>""";

        var ended = await ValidationFixture.EndOfAsync(client, await UploadAsync(client, [(Model, "[]"), ("tools/Foreign.csproj", project)]));

        ended.Text("state").ShouldBe("failed");
        File.Exists(mark).ShouldBeFalse();
    }

    internal static async Task<System.Text.Json.Nodes.JsonNode> UploadAsync(HttpClient client, IEnumerable<(string Path, string Content)> files)
    {
        using var zip = new ByteArrayContent(SafeArchive.Write(files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Content)))));
        zip.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        return await client.PostAsync("/api/validations", zip).JsonAsync(HttpStatusCode.Accepted);
    }

    internal static async Task<IReadOnlyList<(string Path, string Content)>> GenerateAsync()
    {
        var state = await GeneratedState.OfAsync("# Books\n\nA book has a title. Everybody can list books and create books.\n");
        return [.. state.Drafts.Select(draft => (draft.Path, draft.Content)), (Model, ModelJson.Write(state.Model))];
    }
}
