using AgenticAi.Pipeline.Model.Api;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class VerbPathTests
{
    private readonly Analyzed shop = new(
        """
        # Simple shop

        Products have a name, a price (greater than 0) and a stock (0 or more).
        A cart item has a product and a quantity.

        Endpoints:
        - `GET /get_products` lists the products
        - `POST /add_to_cart` `{"product_id", "quantity"}`
        - `GET /cart`

        No login is required.
        """
    );

    [Fact]
    public void Reads_what_verbs_in_paths_do()
    {
        shop.Operation("GET", "/get_products").Kind.ShouldBe(OperationKind.List);
        shop.Operation("POST", "/add_to_cart").Entity.ShouldBe("CartItem");
    }

    [Fact]
    public void Makes_no_other_endpoints_for_what_is_reached() =>
        shop.Paths.ShouldBe(["GET /get_products", "POST /add_to_cart", "GET /cart"], ignoreOrder: true);

    [Fact]
    public void Writes_the_relation_of_a_snake_case_id()
    {
        var body = shop.Model.Api.FindBody(shop.Operation("POST", "/add_to_cart").Body!)!;
        body.Fields.Single(field => field.Name == "product_id").Member.ShouldBe("product");
        shop.Entity("CartItem").Relations.Count.ShouldBe(1);
    }

    [Fact]
    public void Shows_the_items_of_a_singleton() =>
        shop.Model.Api.FindView(shop.Operation("GET", "/cart").Response.View!)!.Fields.ShouldHaveSingleItem().Name.ShouldBe("items");
}
