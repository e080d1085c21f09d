using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>openapi/petstore3.yaml, read by a person.</summary>
public sealed class PetstoreTests(PetstoreTests.Application application) : IClassFixture<PetstoreTests.Application>
{
    [Fact]
    public async Task Signing_in_answers_a_bare_token_that_opens_the_pets()
    {
        (await application.Visitor.Post("/api/v3/pet", new { name = "Rex", photoUrls = Array.Empty<string>() })).Expect(401);

        var pet = (
            await (await SignInAsync()).Post(
                "/api/v3/pet",
                new
                {
                    name = "Rex",
                    photoUrls = new[] { "https://example.com/rex.png" },
                    status = "sold",
                }
            )
        ).Expect(200);

        pet["name"].ToString().ShouldBe("Rex");
        pet["status"].ToString().ShouldBe("sold");
        pet["id"].GetValue<long>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        var name = await RegisterAsync();

        (await application.Visitor.Get($"/api/v3/user/login?username={name}&password=wrong-horse")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_key_of_the_document_may_come_in_its_own_header()
    {
        var token = await TokenAsync();
        var pet = (await application.As(token).Post("/api/v3/pet", new { name = "Max", photoUrls = Array.Empty<string>() })).Expect(200);

        (await application.Visitor.Send(HttpMethod.Get, $"/api/v3/pet/{pet.Id}", null, ("api_key", token)))
            .Expect(200)["name"]
            .ToString()
            .ShouldBe("Max");
    }

    [Theory]
    [InlineData("abc", 400)]
    [InlineData("987654321", 404)]
    public async Task An_id_that_is_none_and_one_that_nobody_has_are_told_apart(string id, int status) =>
        (await (await SignInAsync()).Get($"/api/v3/pet/{id}")).Expect(status);

    [Theory]
    [InlineData("""{"photoUrls": []}""")]
    [InlineData("""{"name": "Rex"}""")]
    [InlineData("""{"name": 3, "photoUrls": []}""")]
    [InlineData("""{"name": "Rex", "photoUrls": [7]}""")]
    [InlineData("""{"name": "Rex", "photoUrls": [], "status": "asleep"}""")]
    public async Task A_pet_that_breaks_its_schema_is_refused(string pet) =>
        (await (await SignInAsync()).Post("/api/v3/pet", JsonNode.Parse(pet))).Expect(400);

    [Fact]
    public async Task Pets_are_found_by_status_and_counted_by_it()
    {
        var user = await SignInAsync();
        var before = Count((await user.Get("/api/v3/store/inventory")).Expect(200), "pending");
        var pet = (
            await user.Post(
                "/api/v3/pet",
                new
                {
                    name = "Pending",
                    photoUrls = Array.Empty<string>(),
                    status = "pending",
                }
            )
        ).Expect(200);

        Ids((await user.Get("/api/v3/pet/findByStatus?status=pending")).Expect(200)).ShouldContain(pet.Id);
        Ids((await user.Get("/api/v3/pet/findByStatus?status=sold")).Expect(200)).ShouldNotContain(pet.Id);
        (await user.Get("/api/v3/pet/findByStatus?status=asleep")).Expect(400);
        Count((await user.Get("/api/v3/store/inventory")).Expect(200), "pending").ShouldBe(before + 1);
    }

    [Fact]
    public async Task Pets_are_found_by_any_of_several_tags()
    {
        var user = await SignInAsync();
        var tag = $"tag-{Guid.NewGuid():N}";
        var pet = (
            await user.Post(
                "/api/v3/pet",
                new
                {
                    name = "Tagged",
                    photoUrls = Array.Empty<string>(),
                    tags = new[] { new { id = 1, name = tag } },
                }
            )
        ).Expect(200);

        Ids((await user.Get($"/api/v3/pet/findByTags?tags=unknown&tags={tag}")).Expect(200)).ShouldBe([pet.Id]);
    }

    [Fact]
    public async Task A_pet_is_replaced_by_the_id_in_the_body()
    {
        var user = await SignInAsync();
        var pet = (await user.Post("/api/v3/pet", new { name = "Before", photoUrls = Array.Empty<string>() })).Expect(200);

        (
            await user.Put(
                "/api/v3/pet",
                new
                {
                    id = pet["id"].GetValue<long>(),
                    name = "After",
                    photoUrls = Array.Empty<string>(),
                }
            )
        ).Expect(200);

        (await user.Get($"/api/v3/pet/{pet.Id}")).Expect(200)["name"].ToString().ShouldBe("After");
    }

    [Fact]
    public async Task A_picture_is_taken_as_bytes_only()
    {
        var user = await SignInAsync();
        var pet = (await user.Post("/api/v3/pet", new { name = "Shown", photoUrls = Array.Empty<string>() })).Expect(200);
        var address = $"/api/v3/pet/{pet.Id}/uploadImage";

        (await user.Post(address, Bytes("picture"))).Expect(200);
        (await user.Post(address, Bytes(""))).Expect(400);
        (await user.Post(address, new { picture = "picture" })).Expect(415);
    }

    [Fact]
    public async Task Orders_need_no_sign_in_and_can_be_deleted()
    {
        var order = (
            await application.Visitor.Post(
                "/api/v3/store/order",
                new
                {
                    petId = 1,
                    quantity = 2,
                    status = "placed",
                }
            )
        ).Expect(200);
        (await application.Visitor.Get($"/api/v3/store/order/{order.Id}")).Expect(200)["quantity"].GetValue<int>().ShouldBe(2);

        (await application.Visitor.Delete($"/api/v3/store/order/{order.Id}")).Expect(200);

        (await application.Visitor.Get($"/api/v3/store/order/{order.Id}")).Expect(404);
    }

    private static ByteArrayContent Bytes(string text) =>
        new(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    private static int Count(Answer inventory, string status) => inventory.Json?[status]?.GetValue<int>() ?? 0;

    private static List<string> Ids(Answer list) => [.. list.Json!.AsArray().Select(item => item!["id"]!.ToString())];

    private async Task<Api> SignInAsync() => application.As(await TokenAsync());

    private async Task<string> TokenAsync() =>
        (await application.Visitor.Get($"/api/v3/user/login?username={await RegisterAsync()}&password={Api.Password}"))
            .Expect(200)
            .Json!.GetValue<string>();

    private async Task<string> RegisterAsync()
    {
        var name = $"user-{Guid.NewGuid():N}";
        (
            await application.Visitor.Post(
                "/api/v3/user",
                new
                {
                    username = name,
                    password = Api.Password,
                    email = $"{name}@example.com",
                }
            )
        ).Expect(200);
        return name;
    }

    public sealed class Application() : BuiltApplication("openapi/petstore3.yaml");
}
