using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.SignIn;

[Collection(GatewayTests.Name)]
public sealed class LockOutTests(GatewaySystem system)
{
    [Fact]
    public async Task After_five_failures_even_the_right_password_is_refused_for_a_while()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        for (var failure = 0; failure < 5; failure++)
        {
            await TryAsync(visitor.Email, "wrong").ShouldBeAsync(HttpStatusCode.Unauthorized);
        }

        var answer = await TryAsync(visitor.Email, Visitor.Password);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task Its_owner_still_gets_in_from_elsewhere()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        for (var failure = 0; failure < 6; failure++)
        {
            await TryAsync(visitor.Email, "wrong", "127.0.0.66");
        }

        await TryAsync(visitor.Email, Visitor.Password, "127.0.0.66").ShouldBeAsync(HttpStatusCode.TooManyRequests);
        await TryAsync(visitor.Email, Visitor.Password).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_answered_like_one_that_somebody_has()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var nobody = $"{Guid.NewGuid():N}@example.org";
        for (var failure = 0; failure < 7; failure++)
        {
            var known = await TryAsync(visitor.Email, "wrong");
            var unknown = await TryAsync(nobody, "wrong");
            unknown.StatusCode.ShouldBe(known.StatusCode);
            (await DetailAsync(unknown)).ShouldBe(await DetailAsync(known));
        }
    }

    [Fact]
    public async Task A_success_ends_the_row_of_failures()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        for (var round = 0; round < 2; round++)
        {
            for (var failure = 0; failure < 4; failure++)
            {
                await TryAsync(visitor.Email, "wrong").ShouldBeAsync(HttpStatusCode.Unauthorized);
            }

            await TryAsync(visitor.Email, Visitor.Password).ShouldBeAsync(HttpStatusCode.OK);
        }
    }

    private async Task<HttpResponseMessage> TryAsync(string email, string password, string from = "127.0.0.1")
    {
        using var client = system.Gateway.Caller(from);
        return await client.SendAsync(HttpMethod.Post, "/api/auth/login", new { email, password });
    }

    private static async Task<string> DetailAsync(HttpResponseMessage answer) =>
        System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.Text("detail");
}
