using System.Net;
using AgenticAi.Gateway.Tests.Running;

namespace AgenticAi.Gateway.Tests.Web;

[Collection(GatewayTests.Name)]
public sealed class WebTests(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/new")]
    [InlineData("/executions/0197a000-0000-7000-8000-000000000001")]
    public async Task Every_place_of_the_front_end_is_its_page_and_never_an_old_one(string path)
    {
        var answer = await site.Gateway.Caller().GetAsync(path);

        (await answer.Content.ReadAsStringAsync()).ShouldBe("<title>page</title>");
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self';");
    }

    [Fact]
    public async Task Files_that_never_change_are_kept_for_good()
    {
        var answer = await site.Gateway.Caller().GetAsync("/assets/main-1a2b.js");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Theory]
    [InlineData("/assets/main-gone.js")]
    [InlineData("/api/nothing")]
    [InlineData("/internal/blobs")]
    public async Task What_is_not_a_place_is_not_the_page(string path)
    {
        var answer = await site.Gateway.Caller().GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
