using System.Net;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.MasterPlan.Tests.Projects;

[Collection(MasterPlanTests.Name)]
public sealed class MemberApiTests(MasterPlanFixture fixture) : IDisposable
{
    private readonly HttpClient _ada = fixture.Host.As(Callers.Ada);
    private readonly HttpClient _bob = fixture.Host.As(Callers.Bob);

    [Fact]
    public async Task Somebody_added_by_email_gets_in_with_the_role_that_was_given()
    {
        var project = await CreateAsync();
        var member = await _ada.SendAsync(HttpMethod.Post, $"/api/projects/{project}/members", new { email = "Bob@Example.org", role = "viewer" })
            .JsonAsync(HttpStatusCode.Created);

        (await _bob.GetAsync($"/api/projects/{project}").JsonAsync()).Text("role").ShouldBe("viewer");
        await _bob.DeleteAsync($"/api/projects/{project}").ShouldBeAsync(HttpStatusCode.Forbidden);
        await _ada.SendAsync(HttpMethod.Post, $"/api/projects/{project}/members", new { email = "bob@example.org" })
            .ShouldBeAsync(HttpStatusCode.Conflict);
        await _ada.DeleteAsync($"/api/projects/{project}/members/{member.Text("id")}").ShouldBeAsync(HttpStatusCode.NoContent);
        await _bob.GetAsync($"/api/projects/{project}").ShouldBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Members_are_people_with_an_account_and_each_is_one_member()
    {
        var members = $"/api/projects/{await CreateAsync()}/members";
        var bob = await _ada.SendAsync(HttpMethod.Post, members, new { userId = Callers.Bob.Id }).JsonAsync(HttpStatusCode.Created);

        bob.Text("email").ShouldBe(Callers.Bob.Name);
        await _ada.SendAsync(HttpMethod.Post, members, new { email = Callers.Bob.Name }).ShouldBeAsync(HttpStatusCode.Conflict);
        await _ada.SendAsync(HttpMethod.Post, members, new { email = Callers.Ada.Name }).ShouldBeAsync(HttpStatusCode.Conflict);
        await NobodyAsync(members, new { email = "nobody@example.org" }, "email");
        await NobodyAsync(members, new { userId = Guid.CreateVersion7() }, "userId");
    }

    [Fact]
    public async Task The_last_owner_stays()
    {
        var project = await CreateAsync();
        var owner = (await _ada.GetAsync($"/api/projects/{project}/members").JsonAsync())["items"]![0]!.Text("id");

        await _ada.DeleteAsync($"/api/projects/{project}/members/{owner}").ShouldBeAsync(HttpStatusCode.Conflict);
        await _ada.SendAsync(HttpMethod.Put, $"/api/projects/{project}/members/{owner}", new { role = "viewer" })
            .ShouldBeAsync(HttpStatusCode.Conflict);
    }

    public void Dispose()
    {
        _ada.Dispose();
        _bob.Dispose();
    }

    private async Task NobodyAsync(string members, object draft, string place) =>
        (await _ada.SendAsync(HttpMethod.Post, members, draft).JsonAsync(HttpStatusCode.UnprocessableEntity)).Text("detail").ShouldStartWith(place);

    private async Task<string> CreateAsync() =>
        (await _ada.SendAsync(HttpMethod.Post, "/api/projects", new { name = "Shop" }).JsonAsync(HttpStatusCode.Created)).Text("id");
}
