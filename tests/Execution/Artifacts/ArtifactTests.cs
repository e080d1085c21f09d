using System.IO.Compression;
using System.Net;
using System.Text.Json;
using AgenticAi.Execution.Tests.Running;

namespace AgenticAi.Execution.Tests.Artifacts;

[Collection(HostCollection.Name)]
public sealed class ArtifactTests(ExecutionHost host)
{
    private static readonly Dictionary<string, string> First = new(StringComparer.Ordinal)
    {
        ["README.md"] = "# Shop\n",
        ["src/shop.cs"] = "a\nb\nc\nd\ne\nf\ng\n",
        ["web/index.html"] = "<script>alert(1)</script>",
        ["../outside.txt"] = "Never delivered.",
    };

    private static readonly Dictionary<string, string> Second = new(StringComparer.Ordinal)
    {
        ["src/new.cs"] = "class New;",
        ["src/shop.cs"] = "a\nb\nc\nd2\ne\nf\ng\n",
        ["web/index.html"] = "<script>alert(1)</script>",
    };

    [Fact]
    public async Task FilesAreListedReadAndPackedButNeverRun()
    {
        var id = await host.DeliverAsync("files", files: First);
        using var client = host.As("ann");

        var list = await host.GetAsync("ann", $"/api/executions/{id}/artifacts?limit=2");
        var rest = await host.GetAsync("ann", $"/api/executions/{id}/artifacts?after={list.GetProperty("next").GetString()}");
        using var source = await client.GetAsync(new Uri($"/api/executions/{id}/artifacts/files/src/shop.cs", UriKind.Relative));
        using var page = await client.GetAsync(new Uri($"/api/executions/{id}/artifacts/content?path=web/index.html", UriKind.Relative));

        Paths(list).Concat(Paths(rest)).ShouldBe(["README.md", "src/shop.cs", "web/index.html"]);
        (await source.Content.ReadAsStringAsync()).ShouldBe(First["src/shop.cs"]);
        source.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        page.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task APathThatIsMissingIsTold()
    {
        using var client = host.As("ann");
        using var answer = await client.GetAsync(new Uri($"/api/executions/{Guid.NewGuid()}/artifacts/content", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("detail").GetString().ShouldBe("path is missing.");
    }

    [Fact]
    public async Task TheSameFilesMakeTheSameArchive()
    {
        var one = await ZipAsync(await host.DeliverAsync("zip-one", files: First));
        var two = await ZipAsync(await host.DeliverAsync("zip-two", files: First));

        one.ShouldBe(two);
        using var archive = new ZipArchive(new MemoryStream(one));
        archive.Entries.Select(entry => entry.FullName).ShouldBe(["README.md", "src/shop.cs", "web/index.html"]);
    }

    [Theory]
    [InlineData("artifacts/content?path=../../etc/passwd")]
    [InlineData("artifacts/content?path=/etc/passwd")]
    [InlineData("artifacts/files/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("artifacts/files/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("artifacts/files/src%5Cshop.cs")]
    [InlineData("artifacts/files/nothing.txt")]
    [InlineData("artifacts/files/a%00b")]
    [InlineData("artifacts/content")]
    public async Task NoPathLeadsOutOfTheArtifacts(string path)
    {
        var id = await host.CreateAsync("ann", "silent");
        using var client = host.As("ann");

        using var answer = await client.GetAsync(new Uri($"/api/executions/{id}/{path}", UriKind.Relative));

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ADifferenceShowsWhatTheNextExecutionChanged()
    {
        var before = await host.DeliverAsync("differ", "dora", First);
        var after = await host.DeliverAsync("differ", "dora", Second);

        var difference = await host.GetAsync("dora", $"/api/executions/{after}/artifacts/difference?to=previous");
        var same = await host.GetAsync("dora", $"/api/executions/{after}/artifacts/difference?to={after}");

        difference.GetProperty("from").GetGuid().ShouldBe(before);
        difference.GetProperty("added")[0].GetString().ShouldBe("src/new.cs");
        difference.GetProperty("removed")[0].GetString().ShouldBe("README.md");
        var changed = difference.GetProperty("changed").EnumerateArray().Single();
        changed.GetProperty("text").GetString().ShouldBe("--- a/src/shop.cs\n+++ b/src/shop.cs\n@@ -1,7 +1,7 @@\n a\n b\n c\n-d\n+d2\n e\n f\n g\n");
        same.GetProperty("changed").GetArrayLength().ShouldBe(0);
    }

    private static IEnumerable<string> Paths(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("path").GetString()!);

    private async Task<byte[]> ZipAsync(Guid id)
    {
        using var client = host.As("ann");
        return await client.GetByteArrayAsync(new Uri($"/api/executions/{id}/artifacts.zip", UriKind.Relative));
    }
}
