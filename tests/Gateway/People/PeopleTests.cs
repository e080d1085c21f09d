using System.Net;
using System.Net.Http.Headers;
using AgenticAi.Gateway.Tests.Running;
using AgenticAi.ServiceDefaults.Tokens;
using AgenticAi.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Tests.People;

[Collection(GatewayTests.Name)]
public sealed class PeopleTests(GatewaySystem system)
{
    private static readonly InternalTokens Tokens = new(Options.Create(new TokenOptions { Key = GatewaySystem.Key }), TimeProvider.System);

    [Fact]
    public async Task Services_find_people_by_id_and_by_email_however_it_is_written()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var id = await visitor.IdAsync();
        using var service = As(Callers.Neighbour);

        (await service.GetAsync($"/internal/people/{id}").JsonAsync()).Text("email").ShouldBe(visitor.Email);
        (await service.GetAsync($"/internal/people?email={visitor.Email.ToUpperInvariant()}").JsonAsync()).Text("id").ShouldBe(id);
        await service.GetAsync("/internal/people?email=nobody@example.org").ShouldBeAsync(HttpStatusCode.NotFound);
        await service.GetAsync($"/internal/people/{Guid.CreateVersion7()}").ShouldBeAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_else_looks_people_up()
    {
        var visitor = await Visitor.ComeAsync(system.Gateway);
        var address = $"/internal/people/{await visitor.IdAsync()}";

        await visitor.Client.GetAsync(address).ShouldBeAsync(HttpStatusCode.Unauthorized);
        await system.Gateway.Caller().GetAsync(address).ShouldBeAsync(HttpStatusCode.Unauthorized);
        await As(Callers.Root).GetAsync(address).ShouldBeAsync(HttpStatusCode.Forbidden);
    }

    private HttpClient As(Caller caller)
    {
        var client = system.Gateway.Caller();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.For(caller));
        return client;
    }
}
