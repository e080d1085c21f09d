using System.Text.Json.Nodes;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>bookstore.md, read by a person.</summary>
public sealed class BookstoreTests(BookstoreTests.Application application) : IClassFixture<BookstoreTests.Application>
{
    private static int _isbn = Random.Shared.Next(100_000_000);

    private Api Visitor => application.Visitor;

    private Task<Api> Admin() => Visitor.SignIn("root@example.com", Api.Password);

    [Fact]
    public async Task Who_may_create_a_book_is_told_apart()
    {
        var book = await BookBody();
        var customer = await Visitor.SignUp("reader");

        (await Visitor.Post("/api/books", book)).Expect(401);
        (await customer.Post("/api/books", book)).Expect(403);
        (await (await Admin()).Post("/api/books", book)).Expect(201);
    }

    [Theory]
    [InlineData("isbn", "12345")]
    [InlineData("isbn", "97801234567890")]
    [InlineData("isbn", "978012345678X")]
    [InlineData("price", 0)]
    [InlineData("price", -1)]
    [InlineData("stock", -1)]
    [InlineData("title", "")]
    [InlineData("title", null)]
    public async Task A_book_outside_of_its_limits_is_refused_by_field(string field, object? value)
    {
        var body = await BookBody();
        body[field] = JsonValue.Create(value);

        (await (await Admin()).Post("/api/books", body)).Expect(400)["errors"][field].ShouldNotBeNull();
    }

    [Fact]
    public async Task An_isbn_is_used_once()
    {
        var admin = await Admin();
        var body = await BookBody();
        (await admin.Post("/api/books", body)).Expect(201);

        (await admin.Post("/api/books", body)).Expect(409);
    }

    [Fact]
    public async Task A_book_needs_an_author()
    {
        var body = await BookBody();
        body["authors"] = new JsonArray();

        (await (await Admin()).Post("/api/books", body)).Expect(400);
    }

    [Fact]
    public async Task A_category_is_not_its_own_ancestor()
    {
        var admin = await Admin();
        var top = (await admin.Post("/api/categories", new { name = Unique("top") })).Expect(201);
        var below = (await admin.Post("/api/categories", new { name = Unique("below"), parent = top.Id })).Expect(201);

        var answer = await admin.Put($"/api/categories/{top.Id}", new { name = Unique("top"), parent = below.Id });

        answer.Status.ShouldBeOneOf(400, 409, 422);
    }

    [Fact]
    public async Task Ordering_takes_from_stock_fixes_the_price_and_empties_the_cart()
    {
        var admin = await Admin();
        var book = await Book(stock: 3, price: 12.50m);
        var customer = await Visitor.SignUp("buyer");
        (await customer.Post("/api/cart/items", new { book = book.Id, quantity = 1 })).Status.ShouldBeOneOf(200, 201);
        (await customer.Post("/api/cart/items", new { book = book.Id, quantity = 1 })).Status.ShouldBeOneOf(200, 201);

        var cart = (await customer.Get("/api/cart")).Expect(200);
        cart["items"].AsArray().ShouldHaveSingleItem()!["quantity"]!.GetValue<int>().ShouldBe(2);
        var order = (await customer.Post("/api/orders", new { shippingAddress = "1 Main Street" })).Expect(201);
        await admin.Patch($"/api/books/{book.Id}", new { price = 99 });

        order["number"].ToString().ShouldMatch(@"^ORD-\d{6}$");
        order["status"].ToString().ShouldBe("pending");
        order["total"].GetValue<decimal>().ShouldBe(25m);
        (await customer.Get($"/api/orders/{order.Id}")).Expect(200)["total"].GetValue<decimal>().ShouldBe(25m);
        (await Visitor.Get($"/api/books/{book.Id}")).Expect(200)["stock"].GetValue<int>().ShouldBe(1);
        (await customer.Get("/api/cart")).Expect(200)["items"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_cart_can_not_be_ordered()
    {
        var customer = await Visitor.SignUp("empty");

        (await customer.Post("/api/orders", new { shippingAddress = "1 Main Street" })).Status.ShouldBeOneOf(409, 422);
    }

    [Fact]
    public async Task Too_little_stock_takes_nothing_and_names_the_books()
    {
        var plenty = await Book(stock: 5);
        var scarce = await Book(stock: 1);
        var customer = await Visitor.SignUp("greedy");
        await customer.Post("/api/cart/items", new { book = plenty.Id, quantity = 2 });
        await customer.Post("/api/cart/items", new { book = scarce.Id, quantity = 2 });

        var refusal = (await customer.Post("/api/orders", new { shippingAddress = "x" })).Expect(409);

        refusal.Text.ShouldContain(scarce["title"].ToString());
        refusal.Text.ShouldNotContain(plenty["title"].ToString());
        (await Visitor.Get($"/api/books/{plenty.Id}"))["stock"].GetValue<int>().ShouldBe(5);
    }

    [Fact]
    public async Task The_last_copy_is_sold_once()
    {
        var book = await Book(stock: 1);
        var buyers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(async i =>
                {
                    var buyer = await Visitor.SignUp($"racer{i}");
                    await buyer.Post("/api/cart/items", new { book = book.Id, quantity = 1 });
                    return buyer;
                })
        );

        var answers = await Task.WhenAll(buyers.Select(buyer => buyer.Post("/api/orders", new { shippingAddress = "x" })));

        answers.Count(answer => answer.Status == 201).ShouldBe(1);
        answers.Count(answer => answer.Status == 409).ShouldBe(5);
        (await Visitor.Get($"/api/books/{book.Id}"))["stock"].GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task An_order_moves_only_along_its_path_and_by_the_right_people()
    {
        var admin = await Admin();
        var (customer, order, _) = await Order();
        var other = await Visitor.SignUp("other");

        (await other.Post($"/api/orders/{order.Id}/pay")).Status.ShouldBeOneOf(403, 404);
        (await admin.Post($"/api/orders/{order.Id}/ship")).Expect(409);
        (await customer.Post($"/api/orders/{order.Id}/pay")).Expect(200);
        (await customer.Post($"/api/orders/{order.Id}/ship")).Expect(403);
        (await admin.Post($"/api/orders/{order.Id}/ship")).Expect(200)["status"].ToString().ShouldBe("shipped");
        (await customer.Post($"/api/orders/{order.Id}/cancel")).Expect(409);
        (await customer.Get($"/api/orders/{order.Id}"))["status"].ToString().ShouldBe("shipped");
        (await admin.Post($"/api/orders/{order.Id}/deliver")).Expect(200)["status"].ToString().ShouldBe("delivered");
    }

    [Fact]
    public async Task Cancelling_puts_the_quantity_back()
    {
        var (customer, order, book) = await Order(stock: 4);

        (await customer.Post($"/api/orders/{order.Id}/cancel")).Expect(200)["status"].ToString().ShouldBe("cancelled");

        (await Visitor.Get($"/api/books/{book.Id}"))["stock"].GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task Orders_are_seen_by_their_customer_and_by_an_admin()
    {
        var (customer, order, _) = await Order();
        var other = await Visitor.SignUp("nosy");

        Ids((await customer.Get("/api/orders")).Expect(200)).ShouldBe([order.Id]);
        Ids((await other.Get("/api/orders")).Expect(200)).ShouldBeEmpty();
        (await other.Get($"/api/orders/{order.Id}")).Status.ShouldBeOneOf(403, 404);
        (await Visitor.Get("/api/orders")).Expect(401);
        Ids((await (await Admin()).Get("/api/orders?pageSize=100")).Expect(200)).ShouldContain(order.Id);
    }

    [Fact]
    public async Task A_review_needs_a_delivered_order_and_is_written_once()
    {
        var admin = await Admin();
        var (customer, order, book) = await Order();
        (await customer.Post($"/api/books/{book.Id}/reviews", new { rating = 5 })).Status.ShouldBeOneOf(403, 409, 422);
        foreach (var (caller, move) in new[] { (customer, "pay"), (admin, "ship"), (admin, "deliver") })
        {
            (await caller.Post($"/api/orders/{order.Id}/{move}")).Expect(200);
        }

        (await customer.Post($"/api/books/{book.Id}/reviews", new { rating = 6 })).Expect(400);
        (await customer.Post($"/api/books/{book.Id}/reviews", new { rating = 4, comment = "good" })).Expect(201);
        (await customer.Post($"/api/books/{book.Id}/reviews", new { rating = 4 })).Expect(409);
        (await Visitor.Get($"/api/books/{book.Id}"))["averageRating"].GetValue<decimal>().ShouldBe(4m);
        (await Visitor.Get($"/api/books/{book.Id}/reviews")).Expect(200)["total"].GetValue<int>().ShouldBe(1);
        (await admin.Delete($"/api/books/{book.Id}")).Expect(409);
    }

    [Fact]
    public async Task Books_are_filtered_searched_sorted_and_paged()
    {
        var mark = Unique("zq");
        var admin = await Admin();
        foreach (var (title, price) in new[] { ("B", 30m), ("A", 10m), ("C", 20m) })
        {
            var body = await BookBody();
            body["title"] = $"{mark} {title}";
            body["price"] = price;
            (await admin.Post("/api/books", body)).Expect(201);
        }

        Titles(await Visitor.Get($"/api/books?q={mark.ToUpperInvariant()}&sort=title")).ShouldBe([$"{mark} A", $"{mark} B", $"{mark} C"]);
        Titles(await Visitor.Get($"/api/books?q={mark}&sort=-price")).ShouldBe([$"{mark} B", $"{mark} C", $"{mark} A"]);
        Titles(await Visitor.Get($"/api/books?q={mark}&minPrice=15&maxPrice=25")).ShouldBe([$"{mark} C"]);
        var page = (await Visitor.Get($"/api/books?q={mark}&sort=price&page=2&pageSize=2")).Expect(200);
        Titles(page).ShouldBe([$"{mark} B"]);
        page["total"].GetValue<int>().ShouldBe(3);
        page["page"].GetValue<int>().ShouldBe(2);
        (await Visitor.Get("/api/books?pageSize=101")).Status.ShouldBeOneOf(200, 400);
    }

    private static List<string> Ids(Answer list) => [.. list["items"].AsArray().Select(item => item!["id"]!.ToString())];

    private static List<string> Titles(Answer list) => [.. list.Expect(200)["items"].AsArray().Select(item => item!["title"]!.ToString())];

    private static string Unique(string word) => $"{word}{Guid.NewGuid():N}"[..20];

    private async Task<(Api Customer, Answer Order, Answer Book)> Order(int stock = 3)
    {
        var book = await Book(stock);
        var customer = await Visitor.SignUp("customer");
        (await customer.Post("/api/cart/items", new { book = book.Id, quantity = 2 })).Status.ShouldBeOneOf(200, 201);
        return (customer, (await customer.Post("/api/orders", new { shippingAddress = "1 Main Street" })).Expect(201), book);
    }

    private async Task<Answer> Book(int stock, decimal price = 10)
    {
        var body = await BookBody();
        body["stock"] = stock;
        body["price"] = price;
        return (await (await Admin()).Post("/api/books", body)).Expect(201);
    }

    private async Task<JsonObject> BookBody()
    {
        var admin = await Admin();
        var author = (await admin.Post("/api/authors", new { name = Unique("author") })).Expect(201);
        var category = (await admin.Post("/api/categories", new { name = Unique("category") })).Expect(201);
        return new JsonObject
        {
            ["title"] = Unique("title"),
            ["isbn"] = $"97800{Interlocked.Increment(ref _isbn):00000000}",
            ["price"] = 10,
            ["stock"] = 5,
            ["authors"] = new JsonArray(author.Id),
            ["category"] = category.Id,
        };
    }

    public sealed class Application() : BuiltApplication("bookstore.md", $"admin:root@example.com:{Api.Password}");
}
