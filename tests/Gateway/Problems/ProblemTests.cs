using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Problems;

[Collection(GatewayTests.Name)]
public sealed class ProblemTests(GatewaySystem system)
{
    private static readonly string[] Members = ["type", "title", "status", "detail", "requestId"];

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_body_that_is_missing_is_told(string body)
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var problem = await visitor.Client.PostTextAsync("/api/keys", body).JsonAsync(HttpStatusCode.BadRequest);

        problem.Text("detail").ShouldBe("The body is missing.");
        ShouldHaveOneFormat(problem);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    public async Task A_number_that_is_none_is_told(string accept)
    {
        var administrator = await Visitor.AdministratorAsync(system.Gateway);
        var problem = await administrator
            .Client.SendAsync(HttpMethod.Get, "/api/audit?limit=abc", null, ("Accept", accept))
            .JsonAsync(HttpStatusCode.BadRequest);

        problem.Text("detail").ShouldBe("limit: abc can't be read as a whole number.");
        ShouldHaveOneFormat(problem);
    }

    [Fact]
    public async Task A_stranger_is_told_what_to_send()
    {
        using var stranger = system.Gateway.Caller();
        var problem = await stranger.GetAsync("/api/executions").JsonAsync(HttpStatusCode.Unauthorized);

        problem.Text("detail").ShouldContain("access token or API key");
        ShouldHaveOneFormat(problem);
    }

    [Fact]
    public async Task A_body_of_another_type_is_told_what_is_read()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        using var text = new StringContent("name=ci", Encoding.UTF8, "text/plain");
        var problem = await visitor.Client.PostAsync("/api/keys", text).JsonAsync(HttpStatusCode.UnsupportedMediaType);

        problem.Text("detail").ShouldContain("application/json");
        ShouldHaveOneFormat(problem);
    }

    private static void ShouldHaveOneFormat(JsonNode problem) => problem.AsObject().Select(member => member.Key).ShouldBe(Members, ignoreOrder: true);
}
