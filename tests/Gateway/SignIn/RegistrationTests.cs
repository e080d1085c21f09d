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

    [Fact]
    public Task A_body_that_can_not_be_read_is_told_why() => system.Gateway.Caller().ShouldExplainUnreadableBodiesAsync("/api/auth/register");

    [Fact]
    public async Task A_repeated_registration_is_one_account()
    {
        var (email, key) = ($"{Guid.NewGuid():N}@example.org", ("Idempotency-Key", Guid.NewGuid().ToString()));

        var first = await RegisterAsync(email, Visitor.Password, key).JsonAsync(HttpStatusCode.Created);
        var again = await RegisterAsync(email, Visitor.Password, key).JsonAsync(HttpStatusCode.Created);

        again.Text("id").ShouldBe(first.Text("id"));
        await RegisterAsync(email, "Another-long-1", key).ShouldBeAsync(HttpStatusCode.UnprocessableEntity);
        await RegisterAsync(email, Visitor.Password).ShouldBeAsync(HttpStatusCode.Conflict);
    }

    private async Task<HttpResponseMessage> RegisterAsync(string email, string password, params (string, string)[] headers)
    {
        using var client = system.Gateway.Caller();
        return await client.SendAsync(HttpMethod.Post, "/api/auth/register", new { email, password }, headers);
    }
}
