using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>ticketing.md, read by a person.</summary>
public sealed class TicketingTests(TicketingTests.Application application) : IClassFixture<TicketingTests.Application>
{
    private const string Auth = "/api/v1/auth";

    private Api Visitor => application.Visitor;

    [Fact]
    public async Task A_new_event_is_a_draft_that_only_its_organizer_sees()
    {
        var organizer = await Organizer();
        var other = await Organizer();
        var draft = await Draft(organizer);

        draft["status"].ToString().ShouldBe("draft");
        var tier = draft["tiers"].AsArray().ShouldHaveSingleItem()!;
        tier["sold"]!.GetValue<int>().ShouldBe(0);
        tier["available"]!.GetValue<int>().ShouldBe(10);
        (await organizer.Get($"/api/v1/events/{draft.Id}")).Expect(200);
        (await other.Get($"/api/v1/events/{draft.Id}")).Expect(404);
        (await other.Post($"/api/v1/events/{draft.Id}/publish")).Status.ShouldBeOneOf(403, 404);
        (await organizer.Post($"/api/v1/events/{draft.Id}/publish")).Expect(200);
        (await organizer.Post($"/api/v1/events/{draft.Id}/publish")).Expect(409);
        (await Visitor.Get($"/api/v1/events/{draft.Id}")).Expect(200);
    }

    [Fact]
    public async Task An_event_within_its_rules_is_accepted_and_others_are_refused_in_the_given_format()
    {
        var organizer = await Organizer();
        var buyer = await Buyer();
        (await buyer.Post("/api/v1/events", Body())).Expect(403);

        foreach (
            var spoil in new Action<JsonObject>[]
            {
                body => body["salesEndAt"] = "2090-02-02T00:00:00Z",
                body => body["tiers"] = new JsonArray(),
                body => body["tiers"]![0]!["capacity"] = 0,
                body => body["tiers"]![0]!["capacity"] = 100001,
                body => body["tiers"]!.AsArray().Add(body["tiers"]![0]!.DeepClone()),
            }
        )
        {
            var body = Body();
            spoil(body);
            var refusal = await organizer.Post("/api/v1/events", body);
            refusal.Status.ShouldBeOneOf(400, 409, 422);
            refusal["error"]["code"].ShouldNotBeNull();
            refusal["error"]["message"].ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_hold_reserves_tickets_and_releasing_gives_them_back()
    {
        var (_, published) = await Published(capacity: 3);
        var buyer = await Buyer();

        var hold = (await Hold(buyer, published, 2)).Expect(201);

        hold["totalCents"].GetValue<int>().ShouldBe(5000);
        (await Hold(await Buyer(), published, 2)).Expect(409)["error"]["code"]!.ToString().ShouldBe("sold_out");
        (await (await Buyer()).Delete($"/api/v1/holds/{hold.Id}")).Status.ShouldBeOneOf(403, 404);
        (await buyer.Delete($"/api/v1/holds/{hold.Id}")).Expect(204);
        (await Hold(await Buyer(), published, 3)).Expect(201);
    }

    [Fact]
    public async Task A_hold_takes_a_tier_of_its_own_event()
    {
        var (_, published) = await Published(capacity: 3);
        var (_, another) = await Published(capacity: 3);
        var tierId = another["tiers"][0]!["id"]!.ToString();

        var refusal = await (await Buyer()).Post($"/api/v1/events/{published.Id}/holds", new { tierId, quantity = 1 });

        refusal.Status.ShouldBeOneOf(400, 404, 409, 422);
        (await Visitor.Get($"/api/v1/events/{another.Id}")).Expect(200)["tiers"][0]!["available"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task A_payment_token_is_taken_and_never_shown()
    {
        var (_, published) = await Published(capacity: 3);
        var buyer = await Buyer();
        var hold = (await Hold(buyer, published, 1)).Expect(201);
        var body = new { holdId = hold.Id, paymentToken = "tok-very-secret" };

        var order = (await buyer.Post("/api/v1/orders", body, ("Idempotency-Key", Guid.NewGuid().ToString()))).Expect(201);

        order.Text.ShouldNotContain("tok-very-secret");
        (await buyer.Get($"/api/v1/orders/{order.Id}")).Expect(200).Text.ShouldNotContain("tok-very-secret");
        (await buyer.Get("/api/v1/orders/mine")).Expect(200).Text.ShouldNotContain("tok-very-secret");
    }

    [Fact]
    public async Task A_buyer_holds_or_owns_at_most_eight_tickets_of_an_event()
    {
        var (_, published) = await Published(capacity: 20);
        var buyer = await Buyer();
        (await Hold(buyer, published, 9)).Status.ShouldBeOneOf(400, 422);
        (await Hold(buyer, published, 6)).Expect(201);

        (await Hold(buyer, published, 3)).Expect(409)["error"]["code"]!.ToString().ShouldBe("limit_reached");
        (await Hold(buyer, published, 2)).Expect(201);
    }

    [Fact]
    public async Task Nothing_is_sold_before_publication()
    {
        var organizer = await Organizer();
        var draft = await Draft(organizer);

        (await Hold(await Buyer(), draft, 1)).Expect(409)["error"]["code"]!.ToString().ShouldBe("not_on_sale");
    }

    [Fact]
    public async Task An_order_turns_a_hold_into_tickets_once_for_each_key()
    {
        var (organizer, published) = await Published(capacity: 10);
        var buyer = await Buyer();
        var hold = (await Hold(buyer, published, 2)).Expect(201);
        var body = new { holdId = hold.Id, paymentToken = "tok_ok" };
        (await buyer.Post("/api/v1/orders", body)).Status.ShouldBe(400);

        var order = (await buyer.Post("/api/v1/orders", body, ("Idempotency-Key", "k1"))).Expect(201);
        var again = (await buyer.Post("/api/v1/orders", body, ("Idempotency-Key", "k1"))).Expect(200);

        again.Id.ShouldBe(order.Id);
        order["status"].ToString().ShouldBe("paid");
        order["totalCents"].GetValue<int>().ShouldBe(5000);
        var codes = order["tickets"].AsArray().Select(ticket => ticket!["code"]!.ToString()).ToList();
        codes.Distinct().Count().ShouldBe(2);
        codes.ShouldAllBe(code => code.Length == 12 && !code.Any(letter => "0O1I".Contains(letter)));
        (await buyer.Post("/api/v1/orders", new { holdId = hold.Id, paymentToken = "tok_other" }, ("Idempotency-Key", "k1"))).Expect(422)["error"][
            "code"
        ]!
            .ToString()
            .ShouldBe("idempotency_mismatch");
        (await buyer.Get($"/api/v1/orders/{order.Id}")).Expect(200);
        (await (await Buyer()).Get($"/api/v1/orders/{order.Id}")).Expect(404);

        (await (await Organizer()).Post($"/api/v1/tickets/{codes[0]}/check-in")).Status.ShouldBeOneOf(403, 404);
        (await organizer.Post($"/api/v1/tickets/{codes[0]}/check-in")).Expect(200);
        var twice = (await organizer.Post($"/api/v1/tickets/{codes[0]}/check-in")).Expect(409);
        twice["error"]["code"]!.ToString().ShouldBe("already_used");
        twice["error"]["details"]!["usedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_declined_payment_keeps_the_hold()
    {
        var (_, published) = await Published(capacity: 2);
        var buyer = await Buyer();
        var hold = (await Hold(buyer, published, 2)).Expect(201);

        (await buyer.Post("/api/v1/orders", new { holdId = hold.Id, paymentToken = "fail_card" }, ("Idempotency-Key", "a"))).Expect(402)["error"][
            "code"
        ]!
            .ToString()
            .ShouldBe("payment_declined");
        (await buyer.Post("/api/v1/orders", new { holdId = hold.Id, paymentToken = "tok" }, ("Idempotency-Key", "b"))).Expect(201);
    }

    [Fact]
    public async Task A_refund_frees_the_tickets_and_voids_them()
    {
        var (organizer, published) = await Published(capacity: 2);
        var buyer = await Buyer();
        var hold = (await Hold(buyer, published, 2)).Expect(201);
        var order = (await buyer.Post("/api/v1/orders", new { holdId = hold.Id, paymentToken = "tok" }, ("Idempotency-Key", "r"))).Expect(201);

        (await buyer.Post($"/api/v1/orders/{order.Id}/refund")).Expect(200)["status"].ToString().ShouldBe("refunded");

        (await Hold(await Buyer(), published, 2)).Expect(201);
        (await organizer.Post($"/api/v1/tickets/{order["tickets"][0]!["code"]}/check-in")).Expect(410)["error"]["code"]!.ToString().ShouldBe("void");
    }

    [Fact]
    public async Task Two_hundred_buyers_get_exactly_the_last_fifty_tickets()
    {
        var (_, published) = await Published(capacity: 50);
        var buyers = new List<Api>();
        foreach (var group in Enumerable.Range(0, 200).Chunk(20))
        {
            buyers.AddRange(await Task.WhenAll(group.Select(_ => Buyer())));
        }

        var answers = await Task.WhenAll(buyers.Select(buyer => Hold(buyer, published, 1)));

        answers.Count(answer => answer.Status == 201).ShouldBe(50);
        answers.Count(answer => answer.Status == 409).ShouldBe(150);
    }

    [Fact]
    public async Task Wrong_credentials_are_named_and_too_many_of_them_lock_the_address()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        (
            await Visitor.Post(
                $"{Auth}/register",
                new
                {
                    email,
                    password = Api.Password,
                    role = "buyer",
                }
            )
        ).Expect(201);
        for (var i = 0; i < 5; i++)
        {
            (await Visitor.Post($"{Auth}/login", new { email, password = "wrong-password" })).Expect(401)["error"]["code"]!
                .ToString()
                .ShouldBe("bad_credentials");
        }

        var locked = (await Visitor.Post($"{Auth}/login", new { email, password = Api.Password })).Expect(429);
        locked.Raw.Headers.RetryAfter.ShouldNotBeNull();
    }

    private static JsonObject Body(int capacity = 10) =>
        new()
        {
            ["name"] = "Concert",
            ["venue"] = "Hall",
            ["startsAt"] = "2090-02-01T20:00:00Z",
            ["salesEndAt"] = "2090-02-01T18:00:00Z",
            ["tiers"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "Standing",
                    ["priceCents"] = 2500,
                    ["capacity"] = capacity,
                }
            ),
        };

    private static async Task<Answer> Draft(Api organizer, int capacity = 10) => (await organizer.Post("/api/v1/events", Body(capacity))).Expect(201);

    private static Task<Answer> Hold(Api buyer, Answer published, int quantity) =>
        buyer.Post($"/api/v1/events/{published.Id}/holds", new { tierId = published["tiers"][0]!["id"]!.ToString(), quantity });

    private async Task<(Api Organizer, Answer Event)> Published(int capacity)
    {
        var organizer = await Organizer();
        var draft = await Draft(organizer, capacity);
        (await organizer.Post($"/api/v1/events/{draft.Id}/publish")).Expect(200);
        return (organizer, draft);
    }

    private Task<Api> Organizer() => Visitor.SignUp("organizer", new { role = "organizer" }, Auth);

    private Task<Api> Buyer() => Visitor.SignUp("buyer", new { role = "buyer" }, Auth);

    public sealed class Application() : BuiltApplication("ticketing.md");
}
