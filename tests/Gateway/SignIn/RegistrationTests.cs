using System.Net;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.Tests.Hosting;

namespace AgenticAi.Gateway.Tests.SignIn;

[Collection(GatewayTests.Name)]
public sealed class RegistrationTests(GatewaySystem system)
{
    [Theory]
    [InlineData("nobody", "Long-enough-1")]
    [InlineData("Ann <ann@example.org>", "Long-enough-1")]
    [InlineData("", "Long-enough-1")]
    [InlineData("short@example.org", "Short-1")]
    [InlineData("common@example.org", "Password123")]
    [InlineData("same@example.org", "aaaaaaaaaaaaaaa")]
    [InlineData("self@example.org", "self@example.org")]
    public Task Bad_addresses_and_passwords_are_refused(string email, string password) =>
        RegisterAsync(email, password).ShouldBeAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_password_may_be_long_but_not_endless()
    {
        await RegisterAsync($"{Guid.NewGuid():N}@example.org", "0123456789abcdef".PadRight(256, 'x')).ShouldBeAsync(HttpStatusCode.Created);
        await RegisterAsync($"{Guid.NewGuid():N}@example.org", "0123456789abcdef".PadRight(257, 'x')).ShouldBeAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_address_is_one_account_however_it_is_written()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        await RegisterAsync(visitor.Email.ToUpperInvariant(), Visitor.Password).ShouldBeAsync(HttpStatusCode.Conflict);

        var loud = new Visitor(system.Gateway.Caller(), visitor.Email.ToUpperInvariant());
        await loud.SignInAsync(Visitor.Password);
        (await loud.IdAsync()).ShouldBe(await visitor.IdAsync());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"email\":7}")]
    [InlineData("")]
    public async Task A_body_that_is_not_the_expected_json_is_the_callers_fault(string body)
    {
        using var client = system.Gateway.Caller();
        var answer = await client.PostAsync("/api/auth/register", new StringContent(body, null, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private async Task<HttpResponseMessage> RegisterAsync(string email, string password)
    {
        using var client = system.Gateway.Caller();
        return await client.SendAsync(HttpMethod.Post, "/api/auth/register", new { email, password });
    }
}
