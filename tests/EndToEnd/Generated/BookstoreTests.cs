using System.Globalization;

namespace AgenticAi.EndToEnd.Tests.Generated;

public sealed class BookstoreTests(GeneratedBookstore bookstore) : IClassFixture<GeneratedBookstore>
{
    private static int _number;

    [Fact]
    public void Builds_without_warnings() => bookstore.Build!.Warnings.ShouldBeEmpty();

    [Theory]
    [InlineData("/live")]
    [InlineData("/ready")]
    [InlineData("/health")]
    [InlineData("/openapi/v1.json")]
    public async Task Answers_operators_and_readers(string path)
    {
        using var visitor = new Caller(bookstore.Address);

        (await visitor.StatusAsync("GET", path)).ShouldBe(200);
    }

    [Fact]
    public async Task Lets_visitors_read_customers_buy_and_admins_manage()
    {
        using var visitor = new Caller(bookstore.Address);
        using var customer = await Caller.RegisterAsync(bookstore.Address);

        (await visitor.StatusAsync("GET", "/api/books")).ShouldBe(200);
        (await visitor.StatusAsync("POST", "/api/authors", new { name = "A" })).ShouldBe(401);
        (await customer.StatusAsync("POST", "/api/authors", new { name = "A" })).ShouldBe(403);
        (await visitor.StatusAsync("GET", "/nowhere")).ShouldBe(404);
        (await visitor.StatusAsync("DELETE", "/api/books")).ShouldBe(405);
    }

    [Fact]
    public async Task Names_every_member_that_is_not_valid()
    {
        using var admin = await AdminAsync();

        var (status, body) = await admin.SendAsync(
            "POST",
            "/api/books",
            new
            {
                title = "",
                isbn = "12",
                price = 0,
                authors = Array.Empty<string>(),
            }
        );

        status.ShouldBe(400);
        body!["errors"]!.AsObject().Select(error => error.Key).ShouldBe(["authors", "categoryId", "isbn", "price", "title"], ignoreOrder: true);
    }

    [Fact]
    public async Task Takes_ordered_books_from_stock_and_puts_them_back_when_the_order_is_cancelled()
    {
        using var admin = await AdminAsync();
        using var customer = await Caller.RegisterAsync(bookstore.Address);
        var book = await BookAsync(admin, stock: 3);
        await customer.SendAsync("POST", "/api/cart/items", new { bookId = book, quantity = 1 });
        await customer.SendAsync("POST", "/api/cart/items", new { bookId = book, quantity = 1 });

        var order = await customer.ValueAsync("POST", "/api/orders", "id", new { shippingAddress = "Here" });

        (await customer.ValueAsync("GET", $"/api/books/{book}", "stock")).ShouldBe("1");
        (await admin.StatusAsync("POST", $"/api/orders/{order}/ship")).ShouldBe(409);
        (await customer.ValueAsync("POST", $"/api/orders/{order}/cancel", "status")).ShouldBe("cancelled");
        (await customer.ValueAsync("GET", $"/api/books/{book}", "stock")).ShouldBe("3");
        (await customer.StatusAsync("POST", $"/api/orders/{order}/cancel")).ShouldBe(409);
    }

    [Fact]
    public async Task Sells_the_last_copy_once_however_many_ask_at_the_same_moment()
    {
        using var admin = await AdminAsync();
        var book = await BookAsync(admin, stock: 4);
        var customers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Caller.RegisterAsync(bookstore.Address)));
        foreach (var customer in customers)
            (await customer.StatusAsync("POST", "/api/cart/items", new { bookId = book, quantity = 1 })).ShouldBe(201);

        var statuses = await Task.WhenAll(
            customers.Select(customer => customer.StatusAsync("POST", "/api/orders", new { shippingAddress = "Here" }))
        );

        statuses.Count(status => status == 201).ShouldBe(4);
        statuses.Count(status => status == 409).ShouldBe(8);
        (await admin.ValueAsync("GET", $"/api/books/{book}", "stock")).ShouldBe("0");
    }

    [Fact]
    public async Task Shuts_the_door_on_foreign_rows()
    {
        using var admin = await AdminAsync();
        using var customer = await Caller.RegisterAsync(bookstore.Address);
        using var other = await Caller.RegisterAsync(bookstore.Address);
        var book = await BookAsync(admin, stock: 1);
        var item = await customer.ValueAsync("POST", "/api/cart/items", "id", new { bookId = book, quantity = 1 });

        (await other.StatusAsync("PATCH", $"/api/cart/items/{item}", new { quantity = 2 })).ShouldBe(404);
        (await customer.ValueAsync("PATCH", $"/api/cart/items/{item}", "quantity", new { quantity = 2 })).ShouldBe("2");
    }

    private Task<Caller> AdminAsync() => Caller.SignInAsync(bookstore.Address, "root@example.com", "Secret-12345");

    private static async Task<string> BookAsync(Caller admin, int stock)
    {
        var number = Interlocked.Increment(ref _number);
        var author = await admin.ValueAsync("POST", "/api/authors", "id", new { name = "Somebody" });
        var category = await admin.ValueAsync("POST", "/api/categories", "id", new { name = $"Category {number}" });
        var isbn = number.ToString("0000000000000", CultureInfo.InvariantCulture);
        return await admin.ValueAsync(
            "POST",
            "/api/books",
            "id",
            new
            {
                title = "A book",
                isbn,
                price = 9.5,
                stock,
                authors = new[] { author },
                categoryId = category,
            }
        );
    }
}
