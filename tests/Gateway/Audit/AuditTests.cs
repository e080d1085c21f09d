using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.Audit;

[Collection(GatewayTests.Name)]
public sealed class AuditTests(GatewaySystem system)
{
    [Fact]
    public async Task Sign_ins_and_their_failures_are_kept_without_passwords()
    {
        var administrator = await Visitor.AdministratorAsync(system.Gateway);
        var visitor = await Visitor.ComeAsync(system.Gateway);
        await visitor.Client.SendAsync(HttpMethod.Post, "/api/auth/login", new { visitor.Email, Password = "not-this-one" });

        var failures = await administrator.Client.SendAsync(HttpMethod.Get, "/api/audit?kind=signIn.failed&limit=1").JsonAsync();
        var latest = failures["items"]!.AsArray().Single()!;
        latest.Text("subject").ShouldBe(visitor.Email);
        latest.Text("address").ShouldBe("127.0.0.1");
        latest.Text("requestId").ShouldNotBeEmpty();
        latest.ToJsonString().ShouldNotContain("not-this-one");
    }

    [Fact]
    public async Task A_kind_that_is_none_is_refused_with_those_that_are()
    {
        var administrator = await Visitor.AdministratorAsync(system.Gateway);

        var refused = await administrator.Client.GetAsync("/api/audit?kind=zzz").JsonAsync(HttpStatusCode.BadRequest);

        refused.Text("detail").ShouldContain("signIn.failed");
    }

    [Fact]
    public async Task Changes_at_the_services_are_kept_with_who_made_them()
    {
        var administrator = await Visitor.AdministratorAsync(system.Gateway);
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var id = await visitor.IdAsync();
        await visitor.Client.SendAsync(HttpMethod.Post, "/api/executions/7/cancel").ShouldBeAsync(HttpStatusCode.OK);
        await visitor.Client.SendAsync(HttpMethod.Get, "/api/executions/7").ShouldBeAsync(HttpStatusCode.OK);

        await Eventually.ShouldBeAsync(async () =>
        {
            var list = await administrator.Client.SendAsync(HttpMethod.Get, $"/api/audit?accountId={id}&kind=request.changed").JsonAsync();
            return list["items"]!.AsArray() is [{ } only] && only.Text("subject") == "POST /api/executions/7/cancel" && only.Text("details") == "200";
        });
    }
}
